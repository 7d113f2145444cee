// A bot made with discord.js. It tells what it sees as lines of JSON; its input ending ends it.
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

const tell = (what, more = {}) => process.stdout.write(`${JSON.stringify({ what, ...more })}\n`);

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  rest: { api: process.env.DISCORD_API, version: '10' },
});

client.once(Events.ClientReady, (ready) =>
  tell('ready', { user: ready.user.id, guilds: ready.guilds.cache.map((guild) => guild.name) }),
);
client.on(Events.ShardResume, (id, replayed) => tell('resumed', { replayed }));
client.on(Events.GuildUpdate, (_, guild) => tell('renamed', { name: guild.name }));
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) {
    await interaction.reply({ content: `You asked: ${interaction.options.getString('question')}`, flags: MessageFlags.Ephemeral });
    tell('answered', { command: interaction.commandName });
  } else if (interaction.isButton()) {
    await interaction.update({ content: 'Pressed', components: [] });
    tell('pressed', { customId: interaction.customId });
  }
});
client.on(Events.Error, (error) => tell('error', { message: String(error) }));

process.stdin.on('end', async () => {
  await client.destroy();
  process.exit(0);
});
process.stdin.resume();

await client.login(process.env.DISCORD_TOKEN);
