using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Tests.TechStack;

/// <summary>The catalogue that comes with the tool, and a repository's own laid over it.</summary>
public sealed class CatalogueTests
{
    [Test]
    public void Bundled_HasAtLeast25Categories_EachWithOptionsForDotnet()
    {
        Assert.That(TechnologyCatalogue.Bundled.Categories, Has.Count.GreaterThanOrEqualTo(25));
        Assert.That(TechnologyCatalogue.Bundled.Categories.Where(category => category.Options.All(option => option.Ecosystem is not ("dotnet" or Technology.Any))).Select(category => category.Id), Is.Empty);
    }

    [Test]
    public void Bundled_EveryIdIsThereOnce_AndConflictsNameWhatIsThere()
    {
        var ids = TechnologyCatalogue.Bundled.All.Select(option => option.Id).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(TechnologyCatalogue.Bundled.All.SelectMany(option => option.Conflicts).Except(ids), Is.Empty);
    }

    [Test]
    public void Read_OverTheBundled_ReplacesRemovesAndAdds()
    {
        var catalogue = CatalogueReader.Read("""
            version: 1
            categories:
              mapping:
                options:
                  automapper: { remove: true }
                  ours: { in: dotnet, package: Acme.Mapping, practice: 1, simple: 1 }
              printing:
                asks: [label printer]
                options:
                  zebra: { in: dotnet, package: Zebra.Printing, practice: .9, simple: .9 }
            """, "own.yaml", TechnologyCatalogue.Bundled);
        var mapping = catalogue.Find("mapping")!;
        Assert.That(mapping.Options.Select(option => option.Id), Does.Contain("ours").And.Contain("mapperly").And.Not.Contain("automapper"));
        Assert.That(mapping.Asks, Is.Not.Empty, "what is not said again stays");
        Assert.That(Wanted.In("Print on a label printer", catalogue).Single().Category.Options.Single().Id, Is.EqualTo("zebra"));
    }

    [TestCase("categories: { orm: { options: { x: { practice: .5, simple: .5 } } } }", "own.yaml:1: an option says by 'in'")]
    [TestCase("categories: { orm: { options: { x: { in: cobol, practice: .5, simple: .5 } } } }", "and not 'cobol'")]
    [TestCase("categories: { orm: { options: { x: { in: dotnet, practice: 5, simple: .5 } } } }", "'practice' must be a number from 0 to 1")]
    [TestCase("categories: { orm: { wants: [] } }", "there is no key 'wants' here; the keys are title, asks, options")]
    [TestCase("categories: [1]", "'categories' must be a map")]
    [TestCase("categories: { orm: ", "own.yaml:2")]
    [TestCase("- 1", "a catalogue is one map")]
    public void Read_WhatIsNotOne_SaysWhereAndWhy(string yaml, string why) =>
        Assert.That(() => CatalogueReader.Read(yaml, "own.yaml"), Throws.TypeOf<CatalogueException>().With.Message.Contains(why));
}
