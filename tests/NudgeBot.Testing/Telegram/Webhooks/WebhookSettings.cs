namespace NudgeBot.Testing.Telegram;

/// <summary>Where updates are pushed to.</summary>
internal sealed record WebhookSettings(Uri Url, string SecretToken, int MaxConnections, string IpAddress, bool HasCertificate);
