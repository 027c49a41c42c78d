using System.Globalization;

namespace Thermo;

/// <summary>Reads temperatures as people write them: a number, a space, C or F.</summary>
public static class TemperatureText
{
    /// <exception cref="FormatException">The text is not a number and a known scale.</exception>
    public static Temperature Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
            throw new FormatException($"'{text}' is not a number and a scale.");
        var value = double.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts[1] switch
        {
            "C" => new Temperature(value),
            "F" => Temperature.FromFahrenheit(value),
            _ => throw new FormatException($"'{parts[1]}' is not a known scale."),
        };
    }
}
