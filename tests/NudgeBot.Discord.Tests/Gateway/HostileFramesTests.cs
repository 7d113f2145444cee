using System.Text;
using System.Text.Json;
using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.RateLimits;
using NudgeBot.Discord.Rest;
using NudgeBot.Discord.Tests.Support;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Discord.Tests.Gateway;

/// <summary>Whatever bytes come, decoding ends in an event or in the one exception that the receive loop expects.</summary>
public sealed class HostileFramesTests
{
    private const int Frames = 20_000;

    [Fact]
    public void TwentyThousandMutatedFramesAreReadOrRefusedAndNothingElse()
    {
        var mutator = new FrameMutator(seed: 20260131);
        var read = 0;
        for (var index = 0; index < Frames; index++)
        {
            var frame = mutator.Mutate(Encoding.UTF8.GetBytes(SampleFrames.All[index % SampleFrames.All.Count]));
            try
            {
                using var document = JsonDocument.Parse(frame);
                Decode(GatewayFrame.Read(document));
                read++;
            }
            catch (JsonException)
            {
                // Refused, as it should be.
            }
            catch (Exception problem)
            {
                Assert.Fail($"Frame {index} ({Encoding.UTF8.GetString(frame)}) threw {problem}");
            }
        }

        // Both outcomes must occur often, or the mutations prove nothing.
        Assert.InRange(read, Frames / 20, Frames * 19 / 20);
    }

    [Fact]
    public void MutatedErrorBodiesAlwaysGiveAnError()
    {
        const string body = """{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[{"code":"X","message":"y"}]}}}}}""";
        var mutator = new FrameMutator(seed: 7);
        for (var index = 0; index < 5_000; index++)
        {
            Assert.Equal(400, DiscordErrorReader.Read(400, mutator.Mutate(Encoding.UTF8.GetBytes(body))).HttpStatus);
        }
    }

    [Fact]
    public void MutatedRefusalsAlwaysGiveAWait()
    {
        const string body = """{"message":"You are being rate limited.","retry_after":1.5,"global":false,"code":0}""";
        var mutator = new FrameMutator(seed: 8);
        for (var index = 0; index < 5_000; index++)
        {
            using var response = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests);

            Assert.True(Refusal.Read(response, mutator.Mutate(Encoding.UTF8.GetBytes(body)))!.After >= TimeSpan.Zero);
        }
    }

    private static void Decode(GatewayFrame frame)
    {
        if (frame.Op != GatewayOpcode.Dispatch || frame.Name is null)
        {
            return;
        }

        if (frame.Name == "READY")
        {
            _ = EventReader.ReadReady(frame.Data).ToString();
            return;
        }

        var happened = EventReader.Read(frame.Name, frame.Data);
        if (happened is InteractionCreateEvent { Interaction: Discord.Interactions.CommandInteraction command })
        {
            // Options are read when they are asked for.
            foreach (var option in command.Call.Options)
            {
                _ = (option.AsText(), option.AsWholeNumber(), option.AsNumber(), option.AsFlag(), option.AsId());
            }
        }
    }
}
