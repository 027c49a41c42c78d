using System.Globalization;
using System.Text.Json;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration.Yaml;

/// <summary>
/// Reads one mapping key by key and remembers which keys were asked for, so that what nobody asked for is reported with the nearest right
/// name. Problems are collected, never thrown: a user is told of all of them at once.
/// </summary>
internal sealed class YamlReader(YamlMap map, string what, List<Diagnostic> problems)
{
    private readonly HashSet<string> known = [];

    /// <summary>The mapping being read.</summary>
    public YamlMap Map { get; } = map;

    /// <summary>The value of a key as it is, or null.</summary>
    public YamlNode? Node(string key)
    {
        known.Add(key);
        var node = Map.Find(key)?.Value;
        return node is YamlScalar { Text: "" or "~" or "null", Quoted: false } ? null : node;
    }

    /// <summary>Text, or null when the key is not there.</summary>
    public string? Text(string key)
    {
        switch (Node(key))
        {
            case null: return null;
            case YamlScalar scalar: return scalar.Text;
            case var other:
                Wrong(key, "text", other);
                return null;
        }
    }

    /// <summary>Text that must be there.</summary>
    public string Required(string key)
    {
        if (Text(key) is { Length: > 0 } text)
            return text;
        if (Node(key) is null or YamlScalar)
            problems.Add(Catalogue.MissingKey.At($"{what} lacks '{key}:'", Map.Spot));
        return "";
    }

    /// <summary>A whole number in a range, or the default.</summary>
    public long Number(string key, long otherwise, long min, long max) => Number(key, min, max) ?? otherwise;

    /// <summary>A whole number in a range, or null.</summary>
    public long? Number(string key, long min, long max)
    {
        var node = Node(key);
        if (node is null)
            return null;
        if (node is not YamlScalar { Quoted: false } scalar || !long.TryParse(scalar.Text.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number))
        {
            Wrong(key, "a whole number", node);
            return null;
        }
        if (number >= min && number <= max)
            return number;
        problems.Add(Catalogue.OutOfRange.At($"'{key}' is {number}; it must be {Range(min, max)}", node.Spot));
        return null;
    }

    /// <summary>An amount of money from 0, or null.</summary>
    public decimal? Amount(string key, decimal max)
    {
        var node = Node(key);
        if (node is null)
            return null;
        if (node is not YamlScalar { Quoted: false } scalar || !decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
        {
            Wrong(key, "an amount", node);
            return null;
        }
        if (amount >= 0 && amount <= max)
            return amount;
        problems.Add(Catalogue.OutOfRange.At($"'{key}' is {scalar.Text}; it must be from 0 to {max}", node.Spot));
        return null;
    }

    /// <summary>A number in a range, or the default.</summary>
    public double Fraction(string key, double otherwise)
    {
        var node = Node(key);
        if (node is null)
            return otherwise;
        if (node is not YamlScalar { Quoted: false } scalar || !double.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var number))
        {
            Wrong(key, "a number", node);
            return otherwise;
        }
        if (number is >= 0 and <= 1)
            return number;
        problems.Add(Catalogue.OutOfRange.At($"'{key}' is {scalar.Text}; it must be from 0 to 1", node.Spot));
        return otherwise;
    }

    /// <summary>One of an enumeration's words, written <c>in-place</c> for <c>InPlace</c>, or the default.</summary>
    public T Choice<T>(string key, T otherwise) where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return otherwise;
        var words = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
        if (words.TryGetValue(text, out var chosen))
            return chosen;
        problems.Add(Catalogue.OutOfRange.At(
            $"'{key}' is '{text}'{Nearest.Hint(text, words.Keys)}", Node(key)!.Spot, $"Write one of: {string.Join(", ", words.Keys)}."));
        return otherwise;
    }

    /// <summary>A mapping, or null.</summary>
    public YamlMap? Mapping(string key)
    {
        var node = Node(key);
        if (node is not null and not YamlMap)
            Wrong(key, "a mapping", node);
        return node as YamlMap;
    }

    /// <summary>A list; empty when the key is not there.</summary>
    public IReadOnlyList<YamlNode> List(string key)
    {
        var node = Node(key);
        if (node is not null and not YamlList)
            Wrong(key, "a list", node);
        return (node as YamlList)?.Items ?? [];
    }

    /// <summary>Reports every key that was never asked for.</summary>
    public void Finish()
    {
        foreach (var entry in Map.Entries.Where(e => !known.Contains(e.Key.Text)))
            problems.Add(Catalogue.UnknownKey.At(
                $"unknown key '{entry.Key.Text}' in {what}{Nearest.Hint(entry.Key.Text, known)}", entry.Key.Spot,
                $"Correct or remove it. Keys here: {string.Join(", ", known.Order(StringComparer.Ordinal))}."));
    }

    private void Wrong(string key, string expected, YamlNode found) =>
        problems.Add(Catalogue.WrongType.At($"'{key}' in {what} must be {expected}, found {found.TypeName}", found.Spot));

    // A bound that is only the largest number there is tells nobody anything.
    private static string Range(long min, long max) => max >= int.MaxValue ? $"{min} or more" : $"from {min} to {max}";
}
