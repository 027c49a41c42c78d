using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Loading;

/// <summary>Fills an extension's options class from yaml and validates it, telling of every problem with its place.</summary>
internal static class OptionsBinder
{
    /// <summary>The options, or what is wrong with them.</summary>
    /// <param name="type">The options class.</param>
    /// <param name="values">What the yaml says.</param>
    /// <param name="id">Whose options they are.</param>
    /// <param name="validate">Whether the class has anything to validate by.</param>
    public static Outcome<object> Bind(Type type, YamlMap values, string id, bool validate)
    {
        var options = Activator.CreateInstance(type)!;
        var problems = new List<Diagnostic>();
        foreach (var entry in values.Entries)
        {
            var property = type.GetProperties().FirstOrDefault(p => SnakeCase.Of(p.Name) == entry.Key.Text && p.CanWrite);
            if (property is null)
                problems.Add(Catalogue.UnknownKey.At($"'{id}' takes no option '{entry.Key.Text}'", entry.Key.Spot));
            else if (Convert(entry.Value, property.PropertyType) is { } value)
                property.SetValue(options, value);
            else
                problems.Add(Catalogue.WrongType.At($"'{entry.Key.Text}' of '{id}' must be {Describe(property)}, found {entry.Value.TypeName}", entry.Value.Spot));
        }
        var results = new List<System.ComponentModel.DataAnnotations.ValidationResult>();
        if (validate && problems.Count == 0 && !Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
            foreach (var result in results)
            {
                var key = result.MemberNames.Select(SnakeCase.Of).FirstOrDefault();
                problems.Add(Catalogue.OutOfRange.At(
                    $"'{key}' of '{id}': {result.ErrorMessage}", (key is null ? null : values.Find(key)?.Value.Spot) ?? values.Spot));
            }
        return problems.Count > 0 ? new Outcome<object>(null, problems) : new(options, []);
    }

    private static object? Convert(YamlNode node, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return node switch
        {
            YamlScalar scalar => Scalar(scalar, type),
            YamlList list when type.IsAssignableFrom(typeof(List<string>)) && list.Items.All(i => i is YamlScalar) => list.Items.OfType<YamlScalar>().Select(s => s.Text).ToList(),
            YamlMap map when type.IsAssignableFrom(typeof(Dictionary<string, string>)) && map.Entries.All(e => e.Value is YamlScalar) =>
                map.Entries.ToDictionary(e => e.Key.Text, e => ((YamlScalar)e.Value).Text),
            _ => null,
        };
    }

    private static object? Scalar(YamlScalar scalar, Type type) => type switch
    {
        _ when type == typeof(string) => scalar.Text,
        _ when type == typeof(bool) => bool.TryParse(scalar.Text, out var b) ? b : null,
        _ when type == typeof(int) => int.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var i) ? i : null,
        _ when type == typeof(long) => long.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var l) ? l : null,
        _ when type == typeof(double) => double.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var d) ? d : null,
        { IsEnum: true } => Enum.TryParse(type, scalar.Text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var e) && Enum.IsDefined(type, e) && !char.IsAsciiDigit(scalar.Text[0]) ? e : null,
        _ => null,
    };

    private static string Describe(PropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        { IsEnum: true } type => $"one of {string.Join(", ", Enum.GetNames(type)).ToLowerInvariant()}",
        var type when type == typeof(int) || type == typeof(long) => "a whole number",
        var type when type == typeof(bool) => "true or false",
        var type when type == typeof(double) => "a number",
        var type when type == typeof(string) => "text",
        var type when type.IsAssignableFrom(typeof(List<string>)) => "a list of texts",
        _ => "a mapping of texts",
    };
}
