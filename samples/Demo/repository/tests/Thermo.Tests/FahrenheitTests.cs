using Thermo;

namespace Thermo.Tests;

public class FahrenheitTests
{
    [TestCase(0, 32)]
    [TestCase(100, 212)]
    [TestCase(-40, -40)]
    public void Fahrenheit_OfCelsius_IsConverted(double celsius, double fahrenheit) =>
        Assert.That(new Temperature(celsius).Fahrenheit, Is.EqualTo(fahrenheit).Within(1e-9));

    [Test]
    public void FromFahrenheit_RoundTrips() =>
        Assert.That(Temperature.FromFahrenheit(70).Fahrenheit, Is.EqualTo(70).Within(1e-9));
}
