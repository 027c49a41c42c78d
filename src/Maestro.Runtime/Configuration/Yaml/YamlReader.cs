using System.Globalization;
using Maestro.Runtime.Configuration.Shapes;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration.Yaml;

/// <summary>
/// Reads one mapping key by key. Problems are collected, never thrown: a user is told of all of them at once.
/// </summary>
/// <param name="map">The mapping.</param>
/// <param name="what">How messages name it.</param>
/// <param name="shape">The keys it may have.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class YamlReader(YamlMap map, string what, MapShape shape, List<Diagnostic> problems)
{
    /// <summary>The mapping being read.</summary>
    public YamlMap Map { get; } = map;

    /// <summary>Names of the keys it may have.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. shape.Keys.Select(key => key.Name)];

    /// <summary>The value of a key as it is, or null.</summary>
    public YamlNode? Node(YamlKey key)
    {
        var node = Map.Find(key.Name)?.Value;
        return node is YamlScalar { Text: "" or "~" or "null", Quoted: false } ? null : node;
    }

    /// <summary>Text, or null when the key is not there.</summary>
    public string? Text(YamlKey key)
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
    public string Required(YamlKey key)
    {
        if (Text(key) is { Length: > 0 } text)
            return text;
        if (Node(key) is null or YamlScalar)
            problems.Add(Catalogue.MissingKey.At($"{what} lacks '{key.Name}:'", Map.Spot));
        return "";
    }

    /// <summary>A whole number in a range; the default of a key that has one.</summary>
    public long Number(YamlKey<WholeShape> key) => NumberOrNull(key) ?? 0;

    /// <summary>A whole number in a range, or the default, or null.</summary>
    public long? NumberOrNull(YamlKey<WholeShape> key)
    {
        var (min, max, otherwise) = key.Value;
        var node = Node(key);
        if (node is null)
            return otherwise;
        if (node is not YamlScalar { Quoted: false } scalar || !long.TryParse(scalar.Text.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number))
        {
            Wrong(key, "a whole number", node);
            return otherwise;
        }
        if (number >= min && number <= max)
            return number;
        problems.Add(Catalogue.OutOfRange.At($"'{key.Name}' is {number}; it must be {Range(min, max)}", node.Spot));
        return otherwise;
    }

    /// <summary>An amount of money from 0, or null.</summary>
    public decimal? Amount(YamlKey<AmountShape> key)
    {
        var max = key.Value.Max;
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
        problems.Add(Catalogue.OutOfRange.At($"'{key.Name}' is {scalar.Text}; it must be from 0 to {max}", node.Spot));
        return null;
    }

    /// <summary>A number in a range, or the default.</summary>
    public double Fraction(YamlKey<FractionShape> key)
    {
        var otherwise = key.Value.Otherwise;
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
        problems.Add(Catalogue.OutOfRange.At($"'{key.Name}' is {scalar.Text}; it must be from 0 to 1", node.Spot));
        return otherwise;
    }

    /// <summary>One of an enumeration's words, or the default.</summary>
    public T Choice<T>(YamlKey<ChoiceShape<T>> key) where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return key.Value.Default;
        if (key.Value.Find(text) is { } chosen)
            return chosen;
        var words = key.Value.Words;
        problems.Add(Catalogue.OutOfRange.At(
            $"'{key.Name}' is '{text}'{Nearest.Hint(text, words)}", Node(key)!.Spot, $"Write one of: {string.Join(", ", words)}."));
        return key.Value.Default;
    }

    /// <summary>A mapping, or null.</summary>
    public YamlMap? Mapping(YamlKey key)
    {
        var node = Node(key);
        if (node is not null and not YamlMap)
            Wrong(key, "a mapping", node);
        return node as YamlMap;
    }

    /// <summary>A list; empty when the key is not there.</summary>
    public IReadOnlyList<YamlNode> List(YamlKey<ListShape> key)
    {
        var node = Node(key);
        if (node is not null and not YamlList)
            Wrong(key, "a list", node);
        return (node as YamlList)?.Items ?? [];
    }

    /// <summary>The texts of a text or a list of them; empty when the key is not there.</summary>
    public IReadOnlyList<YamlNode> Texts(YamlKey<OneOrMoreShape> key)
    {
        switch (Node(key))
        {
            case null: return [];
            case YamlScalar scalar: return [scalar];
            case YamlList { Items.Count: > 0 } list when list.Items.All(item => item is YamlScalar): return list.Items;
            case var other:
                problems.Add(Catalogue.WrongType.At($"'{key.Name}' in {what} must be text or a list of texts, found {(other is YamlList { Items.Count: 0 } ? "an empty list" : other.TypeName)}", other.Spot));
                return [];
        }
    }

    /// <summary>Reports every key it may not have, with the nearest right name.</summary>
    public void Finish()
    {
        foreach (var entry in Map.Entries.Where(e => !Keys.Contains(e.Key.Text)))
            problems.Add(Catalogue.UnknownKey.At(
                $"unknown key '{entry.Key.Text}' in {what}{Nearest.Hint(entry.Key.Text, Keys)}", entry.Key.Spot,
                $"Correct or remove it. Keys here: {string.Join(", ", Keys.Order(StringComparer.Ordinal))}."));
    }

    private void Wrong(YamlKey key, string expected, YamlNode found) =>
        problems.Add(Catalogue.WrongType.At($"'{key.Name}' in {what} must be {expected}, found {found.TypeName}", found.Spot));

    // A bound that is only the largest number there is tells nobody anything.
    private static string Range(long min, long max) => max >= int.MaxValue ? $"{min} or more" : $"from {min} to {max}";
}
