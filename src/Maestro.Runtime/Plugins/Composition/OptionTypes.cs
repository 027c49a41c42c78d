using System.Globalization;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Composition;

/// <summary>Whether a yaml value fits the property it is for, told from metadata alone.</summary>
internal static class OptionTypes
{
    /// <summary>Every value of a wrong type.</summary>
    public static IEnumerable<Diagnostic> Check(ExtensionInfo extension, YamlMap? values, string id)
    {
        foreach (var entry in values?.Entries ?? [])
            if (extension.Options.FirstOrDefault(o => o.Key == entry.Key.Text) is { } option && Expected(option.Kind, entry.Value) is { } expected)
                yield return Catalogue.WrongType.At($"'{option.Key}' of '{id}' must be {expected}, found {entry.Value.TypeName}", entry.Value.Spot);
    }

    // The name of what was expected when the value does not fit; null when it does, or when only the loaded type can tell.
    private static string? Expected(OptionKind kind, YamlNode value) => kind switch
    {
        OptionKind.Whole => value is YamlScalar { Quoted: false } s && long.TryParse(s.Text, CultureInfo.InvariantCulture, out _) ? null : "a whole number",
        OptionKind.Number => value is YamlScalar { Quoted: false } s && double.TryParse(s.Text, CultureInfo.InvariantCulture, out _) ? null : "a number",
        OptionKind.Flag => value is YamlScalar { Quoted: false, Text: "true" or "false" } ? null : "true or false",
        OptionKind.Text => value is YamlScalar ? null : "text",
        OptionKind.Map => value is YamlMap ? null : "a mapping",
        OptionKind.List => value is YamlList ? null : "a list",
        _ => null,
    };
}
