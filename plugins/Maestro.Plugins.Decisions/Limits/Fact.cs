using System.Globalization;

namespace Maestro.Plugins.Decisions.Limits;

/// <summary>Reads facts.</summary>
internal static class Fact
{
    /// <summary>A number; null when it is not there or is none.</summary>
    public static double? Number(IReadOnlyDictionary<string, string> facts, string name) =>
        facts.TryGetValue(name, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
