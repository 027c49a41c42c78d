namespace Thermo;

/// <summary>A temperature; kept in degrees Celsius.</summary>
public readonly record struct Temperature(double Celsius)
{
    public double Fahrenheit => Celsius * 9 / 5 + 32;

    public static Temperature FromFahrenheit(double value) => new((value - 32) * 5 / 9);
}
