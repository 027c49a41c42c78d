using Maestro.Plugins.Phases.Tests.Fakes;

namespace Maestro.Plugins.Phases.Tests;

/// <summary>What a plan leaves open is decided when it is cut into tasks, and the tasks say what was decided.</summary>
public sealed class DecomposeDecisionsTests
{
    private static readonly CodeRoom Room = new("src/Api/Controllers", "src/Api/Api.csproj", "Api.Controllers", 2, 2, []);

    private static readonly RepositoryEvidence Code = new()
    {
        Tree = "1",
        Rooms = [Room],
        Projects = [new("Api", "src/Api/Api.csproj", "src/Api", "dotnet", ProjectRole.App, [], 0, "Api")],
        Manifests = [new("src/Api/Api.csproj", "dotnet", ManifestKind.Manifest), new("Directory.Packages.props", "dotnet", ManifestKind.Settings)],
    };

    [Test]
    public async Task Run_RequirementThatNeedsATechnology_AsksOnceForAllThatNeedIt()
    {
        var decisions = new FakeDecisions { ByKind = { [DecisionKinds.TechStack] = request => Decided(request, "pdfsharp", ("title", "PDFsharp"), ("package", "PDFsharp-MigraDoc")) } };
        var tasks = await CutAsync(decisions, new(), Make.Requirement("FR-1", "Export the invoice as PDF"), Make.Requirement("FR-2", "Print reminders to PDF files"), Make.Requirement("FR-3", "Rename Total"));
        var asked = decisions.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That((asked.Kind, asked.Key, asked.Options.Count), Is.EqualTo((DecisionKinds.TechStack, "pdf", 0)));
            Assert.That(asked.Facts["requirement"], Does.Contain("invoice").And.Contain("reminders"));
            Assert.That(tasks[0].Instructions, Does.Contain("Where it needs PDF: PDFsharp (package PDFsharp-MigraDoc). It leads."));
            Assert.That(tasks.Select(task => task.Decisions), Is.EqualTo(new string[][] { ["tech-stack/pdf"], ["tech-stack/pdf"], [] }));
        });
    }

    [Test]
    public async Task Run_NobodyKnows_TellsNothingOfIt()
    {
        var tasks = await CutAsync(new(), new(), Make.Requirement("FR-1", "Export the invoice as PDF"));
        Assert.That((tasks[0].Decisions.Count, tasks[0].Instructions.Contains("Decided", StringComparison.Ordinal)), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task Run_TechnologyThatIsNamed_IsAskedForToo()
    {
        var decisions = new FakeDecisions();
        await CutAsync(decisions, new(), Make.Requirement("FR-1", "Keep totals by means of Dapper"));
        Assert.That(decisions.Requests.Select(request => request.Key), Is.EqualTo(new[] { "orm" }));
    }

    [Test]
    public async Task Run_CodeWithoutFiles_AsksWhereItBelongs_AfterWhatItIsMadeOf()
    {
        var decisions = new FakeDecisions
        {
            ByKind =
            {
                [DecisionKinds.TechStack] = request => Decided(request, "serilog", ("title", "Serilog"), ("package", "Serilog")),
                [DecisionKinds.Architecture] = request => Decided(request, "src/Api/Controllers", ("type", "OrdersController"), ("namespace", "Api.Controllers"), ("base", "ControllerBase"), ("tests", "tests/Api.Tests")),
            },
        };
        var tasks = await CutAsync(decisions, new() { Evidence = Code }, Make.Requirement("FR-1", "Add an order controller with structured logging"));
        var place = decisions.Requests.Single(request => request.Kind == DecisionKinds.Architecture);
        Assert.Multiple(() =>
        {
            Assert.That(place.ParentId, Is.EqualTo("tech-stack/logging"), "a chain of decisions can be read as one");
            Assert.That(tasks[0].Instructions, Does.Contain("New code of it belongs in `src/Api/Controllers`, namespace Api.Controllers, in a type such as OrdersController that derives from ControllerBase; its tests belong in `tests/Api.Tests`. Look at src/X.cs:1 first."));
            Assert.That(tasks[0].MayWrite, Is.EqualTo(new[] { "src/Api/Controllers/OrdersController.cs", "src/Api/Api.csproj", "Directory.Packages.props" }), "a new package is written into the project, and where versions are kept");
            Assert.That(tasks[0].Writes, Is.Empty, "what is predicted is no promise");
        });
    }

    [TestCase("Update the README", "")]
    [TestCase("Add an order controller", "src/A.cs")]
    public async Task Run_WhereItIsKnown_DoesNotAsk(string text, string files)
    {
        var decisions = new FakeDecisions();
        await CutAsync(decisions, new() { Evidence = Code }, Make.Requirement("FR-1", text, files: files.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(decisions.Requests.Where(request => request.Kind == DecisionKinds.Architecture), Is.Empty);
    }

    [Test]
    public async Task Run_PlaceThatIsUnsure_IsNotTold()
    {
        var decisions = new FakeDecisions { ByKind = { [DecisionKinds.Architecture] = request => Decided(request, "src/Api/Controllers") with { Confidence = .59 } } };
        var tasks = await CutAsync(decisions, new() { Evidence = Code }, Make.Requirement("FR-1", "Add an order controller"));
        Assert.That(tasks[0].Instructions, Does.Not.Contain("belongs in"));
    }

    [Test]
    public async Task Run_NamesOfTypesAndFiles_PredictWhatWillBeChanged()
    {
        var symbols = new[] { Symbol("OrderTotal", "src/OrderTotal.cs"), Symbol("Parse", "a.cs"), Symbol("Parse", "b.cs"), Symbol("Parse", "c.cs"), Symbol("Parse", "d.cs"), Symbol("Sum", "src/Sums.cs") };
        var tasks = await CutAsync(new(), new() { Symbols = symbols }, Make.Requirement("FR-1", "OrderTotal rounds as docs/rounding.md says, `Sum` as well, `Parse()` not"));
        Assert.That(tasks[0].MayWrite, Is.EqualTo(new[] { "docs/rounding.md", "src/OrderTotal.cs", "src/Sums.cs" }), "what half the repository declares tells nothing");
    }

    [Test]
    public async Task Run_TypeThatIsTested_PredictsItsTestsInProjectsThatBuildOnIt()
    {
        var repository = new FakeEvidence
        {
            Evidence = Code with { Projects = [.. Code.Projects, new("Api.Tests", "tests/Api.Tests.csproj", "tests", "dotnet", ProjectRole.Tests, ["src/Api/Api.csproj"], 1, null), new("Other", "o/Other.csproj", "o", "dotnet", ProjectRole.Tests, [], 0, null)] },
            Symbols =
            [
                Symbol("IOrderTotal", "src/Api/IOrderTotal.cs", "src/Api/Api.csproj"), Symbol("OrderTotal", "src/Api/OrderTotal.cs", "src/Api/Api.csproj"),
                Symbol("OrderTotalTests", "tests/OrderTotalTests.cs", "tests/Api.Tests.csproj"), Symbol("OrderTotalTests", "o/OrderTotalTests.cs", "o/Other.csproj"),
            ],
        };
        var tasks = await CutAsync(new(), repository, Make.Requirement("FR-1", "OrderTotal rounds"), Make.Requirement("FR-2", "IOrderTotal tells its currency"));
        Assert.That(tasks[0].MayWrite, Is.EqualTo(new[] { "src/Api/OrderTotal.cs", "tests/OrderTotalTests.cs" }));
        Assert.That(tasks[1].MayWrite, Is.EqualTo(new[] { "src/Api/IOrderTotal.cs", "src/Api/OrderTotal.cs" }));
    }

    [Test]
    public async Task Run_CodeThatThePlanPointsAt_IsToldAndPredicted()
    {
        var plan = Make.Plan(Make.Requirement("FR-1", "Totals are rounded"), Make.Requirement("FR-2", "Prices are shown")) with
        {
            References = [new() { Path = "src/Rounding.cs", Lines = "10-20", Reason = "rounds up now", Requirements = ["fr-1"] }, new() { Path = "docs/money.md" }],
        };
        var result = await new DecomposePhase(new FakeDecisions(), new FakeEvidence(), new FakeAdvisor(), new()).RunAsync(new FakeContext("/nowhere", plan), default);
        var tasks = ((TaskGraph)result.Artifact!).Tasks;
        Assert.That(tasks.Select(task => task.MayWrite), Is.EqualTo(new string[][] { ["src/Rounding.cs"], [] }));
        Assert.That(tasks[0].Instructions, Does.Contain("Code the plan points at:\n- `src/Rounding.cs`, lines 10-20: rounds up now\n- `docs/money.md`\n"));
        Assert.That(tasks[1].Instructions, Does.Contain("- `docs/money.md`").And.Not.Contain("Rounding"));
    }

    [Test]
    public async Task Run_CatalogueOfTheRepositoryIsBroken_FailsSayingWhere()
    {
        var repository = new FakeEvidence { Files = { [".maestro/technologies.yaml"] = "categories: [1]" } };
        var result = await new DecomposePhase(new FakeDecisions(), repository, new FakeAdvisor(), new()).RunAsync(new FakeContext("/nowhere", Make.Plan(Make.Requirement("FR-1"))), default);
        Assert.That((result.Failure?.Kind, result.Failure?.Message), Is.EqualTo((FailureKind.Input, ".maestro/technologies.yaml:1: 'categories' must be a map")));
    }

    [Test]
    public async Task Run_CatalogueOfTheRepository_IsLaidOverTheToolsOwn()
    {
        var repository = new FakeEvidence { Files = { [".maestro/technologies.yaml"] = "categories: { printing: { asks: [label printer] } }" } };
        var decisions = new FakeDecisions();
        await new DecomposePhase(decisions, repository, new FakeAdvisor(), new()).RunAsync(new FakeContext("/nowhere", Make.Plan(Make.Requirement("FR-1", "Print on the label printer"))), default);
        Assert.That(decisions.Requests.Single().Key, Is.EqualTo("printing"));
    }

    [TestCase("No: use what the repository already uses.", "no")]
    [TestCase("Yes: where one saves much code.", "yes")]
    public async Task Run_WhetherPackagesMayBeAdded_IsPartOfTheQuestion(string answer, string fact)
    {
        var decisions = new FakeDecisions();
        var plan = Make.Plan(Make.Requirement("FR-1", "Export the invoice as PDF")) with { Answers = [new("dependencies", "May new packages be added?", answer, true)] };
        await new DecomposePhase(decisions, new FakeEvidence(), new FakeAdvisor(), new()).RunAsync(new FakeContext("/nowhere", plan), default);
        Assert.That(decisions.Requests.Single().Facts["new_packages"], Is.EqualTo(fact));
    }

    [Test]
    public async Task Run_PackageThatIsInUse_IsNotPredictedToBeWritten()
    {
        var decisions = new FakeDecisions
        {
            ByKind =
            {
                [DecisionKinds.TechStack] = request => Decided(request, "serilog", ("title", "Serilog"), ("package", "Serilog"), ("version", "4.0.0")),
                [DecisionKinds.Architecture] = request => Decided(request, "src/Api/Controllers", ("type", "OrdersController")),
            },
        };
        var tasks = await CutAsync(decisions, new() { Evidence = Code }, Make.Requirement("FR-1", "Add an order controller with structured logging"));
        Assert.That(tasks[0].MayWrite, Is.EqualTo(new[] { "src/Api/Controllers/OrdersController.cs" }));
    }

    [TestCase("Convert", 0, 0, 5)]
    [TestCase("Convert", 3, 2, 9)]
    [TestCase("Update the README", 1, 0, 3)]
    public async Task Run_MoreToShowAndToChange_TakesLonger(string text, int criteria, int files, double minutes)
    {
        var requirement = Make.Requirement("FR-1", text, files: [.. Enumerable.Range(0, files).Select(i => $"src/{i}.cs")]) with { Acceptance = [.. Enumerable.Range(0, criteria).Select(i => $"{i}")] };
        Assert.That((await CutAsync(new(), new(), requirement))[0].EstimateMinutes, Is.EqualTo(minutes));
    }

    private static async Task<IReadOnlyList<WorkTask>> CutAsync(FakeDecisions decisions, FakeEvidence repository, params Requirement[] requirements) =>
        ((TaskGraph)(await new DecomposePhase(decisions, repository, new FakeAdvisor(), new()).RunAsync(new FakeContext("/nowhere", Make.Plan(requirements)), default)).Artifact!).Tasks;

    private static Decision Decided(DecisionRequest request, string choice, params (string Name, string Value)[] answer) => new()
    {
        Id = $"{request.Kind}/{request.Key}",
        Kind = request.Kind,
        Question = request.Question,
        Options = [new() { Id = choice, Title = choice }],
        Choice = choice,
        Answer = answer.ToDictionary(pair => pair.Name, pair => pair.Value),
        Rationale = "It leads.",
        Confidence = .9,
        Evidence = ["src/X.cs:1"],
    };

    private static CodeSymbol Symbol(string name, string path, string? project = null) => new(name, CodeSymbolKind.Class, "", project, path, 1);
}
