using System.Globalization;

namespace Thermo;

/// <summary>Reads temperatures as people write them.</summary>
public static class TemperatureText
{
    public static Temperature Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var value = double.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts[1] == "F" ? new Temperature(value) : Temperature.FromFahrenheit(value);
    }
}
