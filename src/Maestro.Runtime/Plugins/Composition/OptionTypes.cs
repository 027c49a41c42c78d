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
            if (extension.Options.FirstOrDefault(o => o.Key == entry.Key.Text) is { } option && Expected(option.Type, entry.Value) is { } expected)
                yield return Catalogue.WrongType.At($"'{option.Key}' of '{id}' must be {expected}, found {entry.Value.TypeName}", entry.Value.Spot);
    }

    // The name of what was expected when the value does not fit; null when it does, or when only the loaded type can tell.
    private static string? Expected(string type, YamlNode value) => type switch
    {
        "Int32" or "Int64" => value is YamlScalar { Quoted: false } s && long.TryParse(s.Text, CultureInfo.InvariantCulture, out _) ? null : "a whole number",
        "Double" => value is YamlScalar { Quoted: false } s && double.TryParse(s.Text, CultureInfo.InvariantCulture, out _) ? null : "a number",
        "Boolean" => value is YamlScalar { Quoted: false, Text: "true" or "false" } ? null : "true or false",
        "String" => value is YamlScalar ? null : "text",
        _ when type.StartsWith("System.Collections.Generic.Dictionary", StringComparison.Ordinal) => value is YamlMap ? null : "a mapping",
        _ when type.StartsWith("System.Collections.Generic.", StringComparison.Ordinal) => value is YamlList ? null : "a list",
        _ => null,
    };
}
