namespace NudgeBot.Storage;

/// <summary>What a database is opened for.</summary>
internal enum StorageUse
{
    /// <summary>To run the bot on it; brought up to date first.</summary>
    Run,

    /// <summary>To read it as it is, beside a bot that may be using it.</summary>
    Read,

    /// <summary>To write very many records that can be written again; brought up to date first.</summary>
    Import,
}
