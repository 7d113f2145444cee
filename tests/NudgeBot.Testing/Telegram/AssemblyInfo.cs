using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("NudgeBot.Tests")]
