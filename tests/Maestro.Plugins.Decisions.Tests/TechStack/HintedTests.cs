using Maestro.Plugins.Decisions.TechStack;
using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Tests.TechStack;

/// <summary>What a text asks for by several words that belong together.</summary>
public sealed class HintedTests
{
    private static readonly TechnologyCatalogue Own = CatalogueReader.Read("""
        edits: [misspelt]
        categories:
          weather:
            asks: [weather station]
            hints: [rain, wind, wind speed, cloud]
            except: [wind instrument]
            options: { barometer: { in: any, names: [Barometer], practice: 1, simple: 1 } }
          music:
            asks: [orchestra]
            hints: [tune, wind, violin]
        """, "own.yaml");

    [TestCase("Rain and wind", "weather", "wind", "rain")]
    [TestCase("The winds raining down", "weather", "wind", "rain")]
    [TestCase("Tunes for wind and rain", "music", "tune", "wind")]
    [TestCase("Tunes for wind, rain and clouds", "weather", "cloud", "rain", "wind")]
    public void In_TextWithTwoOfOneKind_IsThatWithTheMost_ThenTheFirst(string text, string category, params string[] hints)
    {
        var hinted = Hinted.In(text, Own)!;
        Assert.That(hinted.Category.Id, Is.EqualTo(category));
        Assert.That(hinted.Hints, Is.EquivalentTo(hints));
    }

    [TestCase("Rain, and more rain")]
    [TestCase("The wind speed", Description = "what lies within a longer one is no second hint")]
    [TestCase("Rain on a wind instrument")]
    [TestCase("Rain and wind are misspelt", Description = "an edit")]
    [TestCase("Rain and a violin", Description = "one of each kind is none")]
    public void In_TextWithOne_IsNone(string text) =>
        Assert.That(Hinted.In(text, Own), Is.Null);

    [TestCase("Wind and rain for the orchestra", "music")]
    [TestCase("Wind and violin with Barometer", "weather")]
    public void Category_WhereSomethingIsAskedForOrNamed_DoesNotGuess(string text, string category) =>
        Assert.That(new Asked(text, text, Named: null).Category(Own)!.Id, Is.EqualTo(category));
}
