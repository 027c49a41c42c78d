using Thermo;

namespace Thermo.Tests;

public class KelvinTests
{
    [TestCase(0, 273.15)]
    [TestCase(-273.15, 0)]
    public void Kelvin_OfCelsius_IsConverted(double celsius, double kelvin) =>
        Assert.That(new Temperature(celsius).Kelvin, Is.EqualTo(kelvin).Within(1e-9));

    [Test]
    public void FromKelvin_RoundTrips() =>
        Assert.That(Temperature.FromKelvin(300).Kelvin, Is.EqualTo(300).Within(1e-9));
}
