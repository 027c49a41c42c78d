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

    [Test]
    public void Read_OverTheBundled_AddsWordsAndFamilies()
    {
        var catalogue = CatalogueReader.Read("""
            version: 1
            families: [acme]
            categories:
              logging:
                hints: [flight recorder]
                except: [log of the pilot]
                options:
                  acme-log: { in: dotnet, package: Acme.Log, practice: 1, simple: 1, traits: [acme, fast], shown_by: { log: acme } }
            """, "own.yaml", TechnologyCatalogue.Bundled);
        var logging = catalogue.Find("logging")!;
        Assert.That(logging.Hints, Does.Contain("flight recorder").And.SupersetOf(TechnologyCatalogue.Bundled.Find("logging")!.Hints));
        Assert.That(Wanted.In("Print the log of the pilot", catalogue), Is.Empty);
        Assert.That(logging.Options.Single(option => option.Id == "acme-log").Families, Is.EqualTo(new[] { "acme" }), "other traits are no family");
        Assert.That(logging.Options.Single(option => option.Id == "acme-log").ShownBy, Is.EqualTo(new Dictionary<string, string> { ["log"] = "acme" }));
        Assert.That(catalogue.All.Single(option => option.Id == "spring-web").Families, Is.EqualTo(new[] { "spring" }), "the bundled families stay");
    }

    [Test]
    public void Bundled_EveryCategoryHasHints_OfItsOwn()
    {
        Assert.That(TechnologyCatalogue.Bundled.Categories.Where(category => category.Hints.Count < 10).Select(category => category.Id), Is.Empty);
        Assert.That(TechnologyCatalogue.Bundled.Categories.Where(category => category.Asks.Intersect(category.Hints).Any()).Select(category => category.Id), Is.Empty, "what asks alone is no hint");
    }

    [Test]
    public void Bundled_WhatShowsAnOption_IsAConventionThatIsCounted()
    {
        var counted = typeof(ConventionName).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        Assert.That(TechnologyCatalogue.Bundled.All.SelectMany(option => option.ShownBy.Keys).Distinct(), Is.Not.Empty.And.SubsetOf(counted));
    }

    [TestCase("EF", "ef-core")]
    [TestCase("JPA", "spring-data-jpa")]
    [TestCase("STJ", "system-text-json")]
    [TestCase("MS DI", "ms-di")]
    [TestCase("OTel", "otel-dotnet")]
    [TestCase("psycopg", "psycopg")]
    [TestCase("FastEndpoints", "fast-endpoints")]
    [TestCase("RabbitMQ", "amqplib")]
    [TestCase("Redis", "go-redis")]
    public void Bundled_KnowsWhatPeopleCallIt(string name, string option) =>
        Assert.That(Mention.In($"We use {name} for it", TechnologyCatalogue.Bundled.All).Select(mention => mention.Technology.Id), Does.Contain(option));

    [TestCase("categories: { orm: { options: { x: { practice: .5, simple: .5 } } } }", "own.yaml:1: an option says by 'in'")]
    [TestCase("categories: { orm: { options: { x: { in: cobol, practice: .5, simple: .5 } } } }", "and not 'cobol'")]
    [TestCase("categories: { orm: { options: { x: { in: dotnet, practice: 5, simple: .5 } } } }", "'practice' must be a number from 0 to 1")]
    [TestCase("categories: { orm: { wants: [] } }", "there is no key 'wants' here; the keys are title, asks, hints, except, options")]
    [TestCase("categories: { orm: { asks: 1 } }", "own.yaml:1: 'asks' must be a list of texts")]
    [TestCase("categories: { orm: { hints: 1 } }", "own.yaml:1: 'hints' must be a list of texts")]
    [TestCase("categories: { orm: { except: [[]] } }", "own.yaml:1: 'except' must be a list of texts")]
    [TestCase("categories: { orm: { hints: ['* tables'] } }", "'hints' are words with single spaces between them, with '*' only between two of them, and not '* tables'")]
    [TestCase("categories: { orm: { asks: ['save  it'] } }", "and not 'save  it'")]
    [TestCase("categories: { orm: { options: { x: { in: dotnet, practice: .5, simple: .5, shown_by: [endpoints] } } } }", "'shown_by' must be a map of texts")]
    [TestCase("categories: { orm: { options: { x: { in: dotnet, practice: .5, simple: .5, shown_by: { endpoints: [] } } } } }", "'endpoints' must be a text")]
    [TestCase("edits: { typo: 1 }", "'edits' must be a list of texts")]
    [TestCase("families: spring", "'families' must be a list of texts")]
    [TestCase("categories: [1]", "'categories' must be a map")]
    [TestCase("categories: { orm: ", "own.yaml:2")]
    [TestCase("- 1", "a catalogue is one map")]
    public void Read_WhatIsNotOne_SaysWhereAndWhy(string yaml, string why) =>
        Assert.That(() => CatalogueReader.Read(yaml, "own.yaml"), Throws.TypeOf<CatalogueException>().With.Message.Contains(why));
}
