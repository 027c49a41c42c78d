using System.Xml.Linq;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Java;

/// <summary>A <c>pom.xml</c> with those it inherits from, as far as they are in the repository.</summary>
internal sealed class MavenModule
{
    private const int MostParents = 16;
    private const int Longest = 500;

    private readonly List<XElement> chain = [];
    private Dictionary<(string Group, string Artifact), string>? managed;

    /// <summary>Takes a module and its parents.</summary>
    public MavenModule(string path, IReadOnlyDictionary<string, XElement> poms)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? at = path; at is not null && poms.TryGetValue(at, out var pom) && seen.Add(at) && chain.Count < MostParents; at = ParentOf(at, pom))
            chain.Add(pom);
    }

    /// <summary>The module itself.</summary>
    public XElement Pom => chain[0];

    /// <summary>How others name it: <c>group:artifact</c>.</summary>
    public string Name => $"{Expand(Pom.ChildText("groupId") ?? Pom.Child("parent").ChildText("groupId") ?? "")}:{Expand(Pom.ChildText("artifactId") ?? "")}";

    /// <summary>The version that it, or what it inherits from, sets for a dependency that it names without one.</summary>
    public string? Managed(string group, string artifact) => (managed ??= Management()).GetValueOrDefault((group, artifact));

    /// <summary>Puts properties in: <c>${jackson.version}</c>. One that is not known stays as it is.</summary>
    public string Expand(string text)
    {
        for (var round = 0; round < 4 && text.Contains("${", StringComparison.Ordinal) && text.Length < Longest; round++)
            text = string.Concat(text.Split("${").Select((part, i) =>
                i == 0 ? part : part.IndexOf('}', StringComparison.Ordinal) is var end and > 0 && Property(part[..end]) is { Length: < Longest } value ? value + part[(end + 1)..] : "${" + part));
        return text;
    }

    // The nearest counts.
    private Dictionary<(string Group, string Artifact), string> Management()
    {
        var versions = new Dictionary<(string Group, string Artifact), string>();
        foreach (var dependency in chain.SelectMany(pom => pom.Child("dependencyManagement").Child("dependencies")?.Elements() ?? []))
            if (dependency.ChildText("version") is { } version)
                versions.TryAdd((Expand(dependency.ChildText("groupId") ?? ""), Expand(dependency.ChildText("artifactId") ?? "")), version);
        return versions;
    }

    private string? Property(string name) => name switch
    {
        "project.version" or "revision" when chain.Select(p => p.ChildText("version")).OfType<string>().FirstOrDefault() is { } version && !version.Contains("${", StringComparison.Ordinal) => version,
        "project.groupId" => chain.Select(p => p.ChildText("groupId")).OfType<string>().FirstOrDefault(),
        _ => chain.Select(pom => pom.Child("properties").ChildText(name)).OfType<string>().FirstOrDefault(),
    };

    private static string? ParentOf(string path, XElement pom)
    {
        if (pom.Child("parent") is not { } parent || parent.Child("relativePath") is { Value: "" })
            return null;
        var target = RelativePath.From(SourceFiles.FolderOf(path), parent.ChildText("relativePath") ?? "../pom.xml");
        return target is null || target.EndsWith(".xml", StringComparison.Ordinal) ? target : SourceFiles.Below(target, "pom.xml");
    }
}
