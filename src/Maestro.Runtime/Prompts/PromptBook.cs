using System.Collections.Concurrent;

namespace Maestro.Runtime.Prompts;

/// <summary>The templates of a run: the repository's own, as they were when it began, and the one that holds without them.</summary>
/// <param name="texts">File name to text.</param>
internal sealed class PromptBook(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>How the template that travels with the tool is called.</summary>
    public const string BuiltIn = "(built in)";

    private static readonly Lazy<PromptTemplate> Standard = new(() => PromptTemplate.Parse(StandardText, BuiltIn).Value!);

    private readonly ConcurrentDictionary<string, PromptTemplate> parsed = new();

    /// <summary>A book without templates of a repository's own.</summary>
    public static PromptBook Default { get; } = new(new Dictionary<string, string>());

    /// <summary>The book that was kept with a run.</summary>
    public static PromptBook Of(IReadOnlyDictionary<string, string>? kept) => kept is null ? Default : new(kept);

    /// <summary>The repository's own, to be kept with a run.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; } = texts;

    /// <summary>Files in the folder that nobody reads.</summary>
    public IReadOnlyList<string> Strangers { get; init; } = [];

    /// <summary>The text of the template that holds where the repository has none.</summary>
    public static string StandardText
    {
        get
        {
            using var stream = typeof(PromptBook).Assembly.GetManifestResourceStream(PromptFiles.General)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The template for a role: its own before the general one, the repository's before the tool's.</summary>
    public string For(string role) => new[] { PromptFiles.Of(role), PromptFiles.General }.FirstOrDefault(Texts.ContainsKey) ?? BuiltIn;

    /// <summary>Words a prompt.</summary>
    /// <remarks>A template that was well with the sample may still fail with what a task really says. That must not cost the attempt: the tool's own takes its place, and it is told.</remarks>
    public RenderedPrompt Render(PromptData data)
    {
        var name = For(data.Task.Role);
        if (name == BuiltIn)
            return new(Standard.Value.Render(data).Value!, BuiltIn);
        var template = parsed.GetOrAdd(name, file => PromptTemplate.Parse(Texts[file], PromptFiles.Display(file)).Value!);
        var text = template.Render(data);
        return text.Ok ? new(text.Value, PromptFiles.Display(name)) : new(Standard.Value.Render(data).Value!, BuiltIn, text.Problems[0]);
    }
}
