namespace Maestro.Runtime.Capabilities;

/// <summary>What a task asks of whoever does it, and by what it is told. Each list is of words with spaces between.</summary>
/// <param name="Name">The tag.</param>
internal sealed record CapabilityTag(string Name)
{
    /// <summary>What is said of such tasks; how it is written, <see cref="WordPattern"/> says.</summary>
    public IReadOnlyList<WordPattern> Said { get; private init; } = [];

    /// <summary>Ends of file names, with their dot.</summary>
    public IReadOnlySet<string> Extensions { get; private init; } = new HashSet<string>();

    /// <summary>Names of folders in which everything is of this tag.</summary>
    public IReadOnlySet<string> Folders { get; private init; } = new HashSet<string>();

    /// <summary>Whole file names; they tell more than their end does.</summary>
    public IReadOnlySet<string> Files { get; private init; } = new HashSet<string>();

    /// <summary>With these phrases, a comma between.</summary>
    public CapabilityTag Saying(string phrases) => this with { Said = [.. phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(WordPattern.Of)] };

    /// <summary>With these ends of file names.</summary>
    public CapabilityTag Ending(string extensions) => this with { Extensions = Set(extensions) };

    /// <summary>With these folders.</summary>
    public CapabilityTag In(string folders) => this with { Folders = Set(folders) };

    /// <summary>With these file names.</summary>
    public CapabilityTag Named(string files) => this with { Files = Set(files) };

    private static HashSet<string> Set(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
