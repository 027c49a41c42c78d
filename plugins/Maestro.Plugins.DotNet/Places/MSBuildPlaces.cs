namespace Maestro.Plugins.DotNet.Places;

/// <summary>The versions in project files, <c>Directory.Packages.props</c> and whatever else MSBuild imports from the repository.</summary>
internal static class MSBuildPlaces
{
    private static readonly string[] References = ["PackageReference", "PackageVersion", "GlobalPackageReference"];

    /// <summary>Finds them.</summary>
    /// <param name="files">The elements of each file, by its path.</param>
    public static IEnumerable<VersionPlace> Of(IReadOnlyDictionary<string, IReadOnlyList<XmlElement>> files)
    {
        var properties = Properties(files);
        foreach (var (file, elements) in files)
            foreach (var element in elements)
                foreach (var (package, kind, value) in Versions(element))
                    foreach (var (where, written, by) in Written(file, value, properties, []))
                        if (VersionText.Least(written.Text) is { Length: > 0 } least)
                            foreach (var reference in by)
                                yield return new(where, package, kind, written.Text, written.Start + least.Start, least.Length) { Reference = reference };
    }

    private static IEnumerable<(string Package, PlaceKind Kind, XmlValue Value)> Versions(XmlElement element)
    {
        if (References.Contains(element.Name, StringComparer.OrdinalIgnoreCase) && (element.Find("Include") ?? element.Find("Update")) is { } package)
        {
            foreach (var name in (string[])["Version", "VersionOverride"])
                if (element.Find(name) is { } version)
                    foreach (var id in package.Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                        yield return (id, PlaceKind.Package, version);
        }
        else if (element is { Name: "Sdk", Parent.Name: "Project" } && element.Find("Name") is { } sdk && element.Find("Version") is { } version)
            yield return (sdk.Text.Trim(), PlaceKind.Sdk, version);
        else if (element is { Name: "Project", Parent: null } && element.Find("Sdk") is { } own && own.Text.Split('/') is [var name, { Length: > 0 } numbers] && !own.Text.Contains(';'))
            yield return (name.Trim(), PlaceKind.Sdk, new(numbers, own.Start + name.Length + 1));
    }

    // A version that is a property's is written where that property is, or the one that it is set to: there may be several, each under a condition of its own.
    private static IEnumerable<(string File, XmlValue Value, IReadOnlyList<string> By)> Written(string file, XmlValue value, ILookup<string, (string File, XmlValue Value)> properties, IReadOnlyList<(string File, int Start)> way)
    {
        if (!value.Text.Contains("$(", StringComparison.Ordinal))
            return [(file, value, way is [] ? [file] : [.. way.Select(step => step.File).Distinct()])];
        // One that is set to itself under a condition leads nowhere.
        return value.Text.Trim() is ['$', '(', .. var name, ')'] && !way.Contains((file, value.Start))
            ? properties[name].SelectMany(property => Written(property.File, property.Value, properties, [.. way, (file, value.Start)]))
            : [];
    }

    private static ILookup<string, (string File, XmlValue Value)> Properties(IReadOnlyDictionary<string, IReadOnlyList<XmlElement>> files) => files
        .SelectMany(file => file.Value.Where(element => element is { Parent.Name: "PropertyGroup", Text: not null, Children.Count: 0 }).Select(element => (file.Key, element)))
        .ToLookup(found => found.element.Name, found => (found.Key, found.element.Text!), StringComparer.OrdinalIgnoreCase);
}
