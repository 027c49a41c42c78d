using Maestro.Runtime.Capabilities;

namespace Maestro.Runtime.Tests.Capabilities;

/// <summary>What the words and files of a task tell of it, and what they do not.</summary>
public sealed class TaskTagsTests
{
    [TestCase("Hash passwords before they are stored", "security")]
    [TestCase("Fix the SQL injection in the search", "security, data")]
    [TestCase("Require authentication for the admin pages", "security")]
    [TestCase("Mend the vulnerability in the upload", "security")]
    [TestCase("Rotate the API keys every month", "security, api")]
    [TestCase("Make the menu usable with a screen reader", "accessibility")]
    [TestCase("Prepare the shop for i18n", "localization")]
    [TestCase("Localise the invoice", "localization")]
    [TestCase("Optimise the hot path of the scheduler", "performance")]
    [TestCase("Reduce latency of the first answer", "performance")]
    [TestCase("Add a database for orders", "data")]
    [TestCase("Write a schema migration for the orders", "data")]
    [TestCase("Deploy the site with Terraform", "infrastructure")]
    [TestCase("Build a container image of the service", "infrastructure")]
    [TestCase("Add a CI pipeline for pull requests", "infrastructure")]
    [TestCase("Add a dark mode to the front end", "front-end")]
    [TestCase("Build the login page", "front-end")]
    [TestCase("Write the list as a React view", "front-end")]
    [TestCase("Port the widgets to Vue.js", "front-end")]
    [TestCase("React components for the basket", "front-end")]
    [TestCase("Add an endpoint that lists orders", "api")]
    [TestCase("Offer the orders by REST", "api")]
    [TestCase("Bump the logging library", "dependencies")]
    [TestCase("Upgrade packages to their latest versions", "dependencies")]
    [TestCase("Refactor the parser", "refactoring, code")]
    [TestCase("Restructuring of the solution", "refactoring")]
    [TestCase("Rename Customer to Client", "refactoring")]
    [TestCase("Add unit tests for the parser", "tests, code")]
    [TestCase("Test the parser with empty input", "tests, code")]
    [TestCase("Write a regression test", "tests")]
    [TestCase("Update the documentation", "docs")]
    [TestCase("Document the command line", "docs")]
    [TestCase("Correct a typo in README.md", "docs")]
    [TestCase("Fix the bug in the counter", "code")]
    [TestCase("Add a chapter on orders to docs/intro.md", "docs")]
    [TestCase("When nobody is known and the user is not new, show the login page", "front-end")]
    [TestCase("Not only the docs, also the tests", "tests, docs")]
    [TestCase("Fix the tests that no longer compile", "tests")]
    public void Words_AskForSomething_TagIt(string title, string tags) => Assert.That(Tags(title), Is.EqualTo(tags));

    [TestCase("The service requires a name", TestName = "requires is not React")]
    [TestCase("React to errors of the disk", TestName = "to react is not React")]
    [TestCase("Orders must react to a cancelled payment")]
    [TestCase("Publish the contest rules on the latest page", TestName = "contest and latest are no tests")]
    [TestCase("Attest the origin of each shipment")]
    [TestCase("The rest of the numbers", TestName = "the rest is not REST")]
    [TestCase("Build the capital of each city", TestName = "capital is no api")]
    [TestCase("Bootstrap the service at start", TestName = "to bootstrap is not Bootstrap")]
    [TestCase("Guide the build to the fruit juice", TestName = "build, fruit and juice are no ui")]
    [TestCase("Show the user profile", TestName = "a profile is no profiling")]
    [TestCase("Special prices for circles", TestName = "special and circles are no ci")]
    [TestCase("Accessible by everybody in the office")]
    [TestCase("Store documents in folders", TestName = "documents are no docs")]
    [TestCase("Translate miles to kilometres")]
    [TestCase("Inject the clock as a dependency", TestName = "dependency injection is no upgrade")]
    [TestCase("Count the words, do not touch the tests")]
    [TestCase("Count the words without docs")]
    [TestCase("Count the words without docs, tests or examples", TestName = "a list after without")]
    [TestCase("Count the words. No tests are needed")]
    [TestCase("Count the words. Don't change the documentation")]
    [TestCase("Count the words. Never deploy")]
    [TestCase("Count the words rather than the database rows")]
    [TestCase("Count the words. The docs are out of scope.")]
    [TestCase("Count the words. Tests must not be changed.")]
    [TestCase("Count the words. Leave the front end as it is.")]
    [TestCase("Count the words, and leave the README alone")]
    [TestCase("Count the words. All tests must pass.")]
    [TestCase("Count the words and run the tests")]
    [TestCase("Count the words, as described in the docs")]
    [TestCase("Count the words. See docs/architecture.md")]
    [TestCase("Count the words. The CI stays green.")]
    [TestCase("Count the words, but do not touch README.md")]
    public void Words_AskForNothingOfTheKind_TellNothing(string title) => Assert.That(Tags(title), Is.EqualTo("its role"));

    [TestCase("Do not touch the docs, but write tests", "tests")]
    [TestCase("Do not change the API; add tests", "tests")]
    [TestCase("Don't break the build, add a database", "data")]
    [TestCase("Count the words without docs, and add tests", "tests")]
    public void Words_RefusalAndOrder_OrderCounts(string title, string tags) => Assert.That(Tags(title), Is.EqualTo(tags));

    [TestCase("src/Site/Basket.tsx", "front-end, code")]
    [TestCase("src/site/main.css", "front-end")]
    [TestCase("src/Pages/Index.razor", "front-end, code")]
    [TestCase("tests/ParserTests.cs", "tests")]
    [TestCase("src/basket.test.tsx", "tests")]
    [TestCase("tests/test_words.py", "tests")]
    [TestCase("src/Acme.Orders.UnitTests/**", "tests")]
    [TestCase("src/Latest.cs", "code")]
    [TestCase("src/Contest.cs", "code")]
    [TestCase("src/attest/a.go", "code")]
    [TestCase("README.md", "docs")]
    [TestCase("docs/security/overview.md", "docs")]
    [TestCase("requirements.txt", "dependencies")]
    [TestCase("src/package.json", "dependencies")]
    [TestCase("db/001_orders.sql", "data")]
    [TestCase("src/Migrations/Orders.cs", "data, code")]
    [TestCase("deploy/Dockerfile", "infrastructure")]
    [TestCase(".github/workflows/ci.yml", "infrastructure")]
    [TestCase("infra/main.tf", "infrastructure")]
    [TestCase("src/auth/", "security")]
    [TestCase("src/Auth/Login.cs", "security, code")]
    [TestCase("src/authors/list.py", "code")]
    [TestCase("src\\Words.cs", "code")]
    [TestCase("src/orders.proto", "api")]
    [TestCase("locales/de.json", "localization")]
    [TestCase("data.bin", "its role")]
    [TestCase("", "its role")]
    public void Files_TellTheirTags(string path, string tags) => Assert.That(Tags("Do it", writes: [path]), Is.EqualTo(tags));

    [Test]
    public void Files_Several_TagAll() => Assert.That(Tags("Do it", writes: ["src/A.cs", "tests/ATests.cs", "docs/a.md"]), Is.EqualTo("tests, docs, code"));

    [Test]
    public void Instructions_AreReadToo() => Assert.That(Tags("Orders", "Add an endpoint for orders.\nDo not touch the front end."), Is.EqualTo("api"));

    [Test]
    public void Stated_ByThePlanner_Win()
    {
        var task = Task("T1", "Add tests") with { Tags = ["Docs", "front end", "my-own", "docs", " "] };
        Assert.That(TaskTags.On(new() { Tasks = [task] }).Tasks[0].Tags, Is.EqualTo(new[] { "my-own", "front-end", "docs" }), "in their order, written alike");
    }

    [Test]
    public void Lines_OfEveryTask_AreAboutThePlan()
    {
        const string plan = "This task is part of a plan for a secure front end.\nAgreed: deploy it with Docker.";
        var graph = TaskTags.On(new() { Tasks = [Task("T1", "Count", plan + "\nAdd a database."), Task("T2", "Count", plan + "\nWrite the documentation.")] });
        Assert.That(graph.Tasks.Select(t => string.Join(", ", t.Tags)), Is.EqualTo(new[] { "data", "docs" }));
    }

    [Test]
    public void Lines_ThatNameAnotherTask_AreAboutThat()
    {
        var graph = TaskTags.On(new()
        {
            Tasks =
            [
                Task("T1", "Count", "R1: add a database.") with { Requirements = ["R1"] },
                Task("T2", "Say it", "Already in place when you begin:\n- R1: add a database.\nMeet R2: write the documentation.") with { Requirements = ["R2"] },
            ],
        });
        Assert.That(graph.Tasks.Select(t => string.Join(", ", t.Tags)), Is.EqualTo(new[] { "data", "docs" }));
    }

    [Test]
    public void Lines_OfThePlan_AreNotTheTasks()
    {
        var plan = new WorkPlan
        {
            Title = "Docs and Docker", Slug = "x", Introduction = "We want a faster front end.\nIt is for everybody.",
            Requirements = [new() { Id = "R1", Text = "Count the words, then keep them in a database that is not small." }],
            Answers = [new("tests", "Should tests be written for this?", "Yes: cover every requirement.", true)],
        };
        var task = Task("T1", "Count the words", "This task is part of the plan \"Docs and Docker\".\nWe want a faster front end.\nAgreed:\n- Should tests be written for this? Yes: cover every requirement.") with { Requirements = ["R1"] };
        Assert.That(TaskTags.On(new() { Tasks = [task] }, plan).Tasks[0].Tags, Is.EqualTo(new[] { "data" }));
    }

    [Test]
    public void Tags_AreInTheOrderOfTheTable() => Assert.That(CapabilityTags.InOrder(["code", "docs", "security", "mine", "tests", "data"]), Is.EqualTo(new[] { "mine", "security", "data", "tests", "docs", "code" }));

    private static string Tags(string title, string instructions = "", params string[] writes) =>
        string.Join(", ", TaskTags.On(new() { Tasks = [Task("T1", title, instructions) with { Writes = writes }] }).Tasks[0].Tags);

    private static WorkTask Task(string id, string title, string instructions = "") => new() { Id = id, Title = title, Instructions = instructions, Role = "its role" };
}
