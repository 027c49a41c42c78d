namespace Maestro.Plugins.Agents.Exchange;

/// <summary>What a program wrote to <c>MAESTRO_RESULT_FILE</c>.</summary>
internal sealed record ResultDocument
{
    /// <summary>No file was written, which is allowed: nothing is known.</summary>
    public static ResultDocument None { get; } = new();

    public string? Summary { get; init; }

    public bool Failed { get; init; }

    public string? Message { get; init; }

    public Usage Usage { get; init; } = Usage.Unknown;

    /// <summary>Why the file is not what it must be; null when it is.</summary>
    public string? Invalid { get; init; }
}
