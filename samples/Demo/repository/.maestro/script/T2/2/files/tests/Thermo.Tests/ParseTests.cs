using Thermo;

namespace Thermo.Tests;

public class ParseTests
{
    [TestCase("21.5 C", 21.5)]
    [TestCase("32 F", 0)]
    public void Parse_NumberAndScale_IsRead(string text, double celsius) =>
        Assert.That(TemperatureText.Parse(text).Celsius, Is.EqualTo(celsius).Within(1e-9));

    [TestCase("21.5")]
    [TestCase("21.5 X")]
    public void Parse_AnythingElse_IsRefused(string text) =>
        Assert.That(() => TemperatureText.Parse(text), Throws.TypeOf<FormatException>());
}
