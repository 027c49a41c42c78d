namespace Thermo;

/// <summary>A temperature; kept in degrees Celsius.</summary>
public readonly record struct Temperature(double Celsius)
{
    private const double ZeroCelsius = 273.15;

    public double Fahrenheit => Celsius * 9 / 5 + 32;

    public double Kelvin => Celsius + ZeroCelsius;

    public static Temperature FromFahrenheit(double value) => new((value - 32) * 5 / 9);

    public static Temperature FromKelvin(double value) => new(value - ZeroCelsius);
}
