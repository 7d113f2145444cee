namespace NudgeBot.Discord;
