using System.Text.Json.Nodes;

namespace NudgeBot.Testing.Telegram;

/// <summary>A request the server got and how it ended.</summary>
/// <param name="Method">As it was called.</param>
/// <param name="Arguments">What was sent.</param>
/// <param name="ReceivedAt">By the fake's clock.</param>
/// <param name="Status">HTTP status of the answer; 0 when a fault swallowed it.</param>
/// <param name="Description">Of the refusal, empty otherwise.</param>
public sealed record FakeRequest(string Method, JsonObject Arguments, DateTimeOffset ReceivedAt, int Status, string Description);
