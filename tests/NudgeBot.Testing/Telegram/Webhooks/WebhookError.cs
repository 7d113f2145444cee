namespace NudgeBot.Testing.Telegram;

/// <summary>The last failure of a webhook, as getWebhookInfo tells it.</summary>
internal sealed record WebhookError(DateTimeOffset At, string Message);
