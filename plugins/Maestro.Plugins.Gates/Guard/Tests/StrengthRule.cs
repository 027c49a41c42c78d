using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Guard.Tests;

/// <summary>What an assertion that reads like this takes.</summary>
internal sealed record StrengthRule(Regex Pattern, Strength Strength)
{
    public static StrengthRule None(string pattern) => new(Patterns.Of(pattern), Strength.None);

    public static StrengthRule Presence(string pattern) => new(Patterns.Of(pattern), Strength.Presence);

    public static StrengthRule Property(string pattern) => new(Patterns.Of(pattern), Strength.Property);

    public static StrengthRule Value(string pattern) => new(Patterns.Of(pattern), Strength.Value);

    /// <summary>By the first rule that fits; a property where none does.</summary>
    public static Strength Of(string text, IEnumerable<StrengthRule> rules) => rules.FirstOrDefault(rule => rule.Pattern.IsMatch(text))?.Strength ?? Strength.Property;
}
