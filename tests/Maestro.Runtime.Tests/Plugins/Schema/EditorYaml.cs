using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Maestro.Runtime.Configuration.Yaml;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>YAML as an editor takes it: by the core schema of YAML 1.2, in which a plain value's looks decide on its type.</summary>
internal static partial class EditorYaml
{
    internal static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Of(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Of)]),
        YamlScalar { Quoted: true } scalar => scalar.Text,
        YamlScalar { Text: "" or "~" or "null" or "Null" or "NULL" } => null,
        YamlScalar { Text: "true" or "True" or "TRUE" } => true,
        YamlScalar { Text: "false" or "False" or "FALSE" } => false,
        YamlScalar scalar when Whole().IsMatch(scalar.Text) => decimal.Parse(scalar.Text, CultureInfo.InvariantCulture),
        YamlScalar scalar when Real().IsMatch(scalar.Text) => double.Parse(scalar.Text, CultureInfo.InvariantCulture),
        YamlScalar scalar => scalar.Text,
        _ => throw new InvalidOperationException(),
    };

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Real();
}
