using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NudgeBot.Discord.Gateway;
using NudgeBot.Discord.Interactions;
using NudgeBot.Testing.Discord;

namespace NudgeBot.Benchmarks.Discord;

/// <summary>
/// Reads damaged gateway frames and counts what neither is read nor refused: <c>fuzz [--frames 1000000] [--seed 1]</c>.
/// A frame that crashes is printed with its number; the same seed brings it again.
/// </summary>
internal static class FrameFuzz
{
    public static int Run(string[] arguments, TextWriter output)
    {
        var frames = Option(arguments, "--frames", 1_000_000);
        var seed = Option(arguments, "--seed", 1);
        var originals = SampleFrames.All.Select(Encoding.UTF8.GetBytes).ToArray();
        var mutator = new FrameMutator(seed);
        int read = 0, refused = 0, crashes = 0;
        var reading = new Stopwatch();
        for (var number = 0; number < frames; number++)
        {
            var frame = mutator.Mutate(originals[number % originals.Length]);
            reading.Start();
            try
            {
                Read(frame);
                read++;
            }
            catch (JsonException)
            {
                refused++;
            }
            catch (Exception crash)
            {
                crashes++;
                output.WriteLine($"Frame {number} of seed {seed}: {crash.GetType().Name} at {Encoding.UTF8.GetString(frame)}");
            }

            reading.Stop();
        }

        output.WriteLine($"{frames:N0} frames, {read:N0} read, {refused:N0} refused, {crashes:N0} crashes; {frames / reading.Elapsed.TotalSeconds:N0} frames a second");
        return crashes == 0 ? 0 : 1;
    }

    private static int Option(string[] arguments, string name, int otherwise) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], null) : otherwise;

    private static void Read(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var frame = GatewayFrame.Read(document);
        if (frame.Op != GatewayOpcode.Dispatch || frame.Name is not { } name)
        {
            return;
        }

        if (name == "READY")
        {
            EventReader.ReadReady(frame.Data);
        }
        else if (EventReader.Read(name, frame.Data) is InteractionCreateEvent { Interaction: CommandInteraction command })
        {
            // Options are read when they are asked for.
            foreach (var option in command.Call.Options)
            {
                _ = (option.AsText(), option.AsWholeNumber(), option.AsNumber(), option.AsFlag(), option.AsId());
            }
        }
    }
}
