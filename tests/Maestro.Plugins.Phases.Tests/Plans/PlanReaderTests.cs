using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Tests.Plans;

public sealed class PlanReaderTests
{
    [Test]
    public void Read_CodeReferences_InAnyOfTheirShapes()
    {
        var plan = PlanReader.Read("""
            ---
            code_references:
              - src/A.cs
              - src/B.cs:10-20
              - { path: src\C.cs, lines: 7, reason: rounds up now, requirements: [FR-1, FR-2] }
              - { lines: 3 }
            requirements:
              - { id: FR-1, code_references: docs/money.md }
            ---
            | ID | Requirement |
            |---|---|
            | FR-1 | Round |
            | FR-2 | Show |
            """);

        Assert.That(
            plan.References.Select(reference => reference.ToReference()).Select(reference => $"{reference.Path} {reference.Lines} {reference.Reason} {string.Join(',', reference.Requirements)}"),
            Is.EqualTo(new[] { "src/A.cs   ", "src/B.cs 10-20  ", "src/C.cs 7 rounds up now FR-1,FR-2", "docs/money.md   FR-1" }));
    }

    [Test]
    public void Read_FullPlan_TakesTableAndFrontMatterTogether()
    {
        var plan = PlanReader.Read("""
            ---
            feature: Kelvin scale
            version: 3
            owner: { team: weather }
            requirements:
              - id: FR-1
                confidence: 0.5
                inferred_from: the issue
                confirmed: true
              - { id: FR-9, text: only here, priority: low }
            ---
            # Ignored title

            ## Introduction

            We need Kelvin.

            ## Functional requirements

            | Acceptance | ID | Files | Requirement | Depends on | Priority |
            |---|:--:|---|---|---|---|
            | given a; when b<br>then c | **FR-1** | `src/**/*.cs`, `a b.txt` | Convert \| print | – | Must |
            | | FR-2 | src/*.cs, docs/x.md | Show it | fr-1, 9 | could |

            ## Non-goals

            Rankine.
            """);

        Assert.Multiple(() =>
        {
            Assert.That((plan.Title, plan.Slug, plan.Introduction, plan.Problems.Count), Is.EqualTo(("Kelvin scale", "kelvin-scale", "We need Kelvin.", 0)));
            Assert.That(plan.Requirements.Select(r => r.Id), Is.EqualTo((string[])["FR-1", "FR-2", "FR-9"]));
            var (first, second) = (plan.Requirements[0].ToRequirement(), plan.Requirements[1].ToRequirement());
            Assert.That((first.Text, first.Priority, first.Confidence, first.InferredFrom, first.Confirmed), Is.EqualTo(("Convert | print", "P0", 0.5, "the issue", true)));
            Assert.That(first.Acceptance, Is.EqualTo((string[])["given a", "when b", "then c"]));
            Assert.That(first.Files, Is.EqualTo((string[])["src/**/*.cs", "a b.txt"]));
            Assert.That(first.DependsOn, Is.Empty);
            Assert.That(second.DependsOn, Is.EqualTo((string[])["FR-1", "FR-9"]));
            Assert.That(second.Files, Is.EqualTo((string[])["src/*.cs", "docs/x.md"]));
            Assert.That((second.Priority, plan.Requirements[2].Priority), Is.EqualTo(("P2", "P2")));
        });
    }

    [Test]
    public void Read_HeadingsAndTableAlone_Loads()
    {
        var plan = PlanReader.Read("# Kelvin scale\n\nSome words.\n\n| id | requirement | prio |\n|---|---|---|\n| FR-1 | Convert | P0 |\n\nThe end.\n");

        Assert.Multiple(() =>
        {
            Assert.That((plan.Title, plan.Introduction), Is.EqualTo(("Kelvin scale", "Some words.")));
            Assert.That(plan.Requirements.Select(r => (r.Id, r.Text, r.Priority, r.Place)), Is.EqualTo(((string, string, string?, Place)[])[("FR-1", "Convert", "P0", new(7, 3))]));
        });
    }

    [Test]
    public void Read_BulletsUnderARequirementsHeading_Loads()
    {
        var plan = PlanReader.Read("""
            # Kelvin

            ## Goals
            - be right

            ## Our requirements
            - **FR-3**: Convert (must)
              - zero is -273.15
            - [P2] Print it (after FR-3; files: src/a.cs)

            ## Non-functional requirements
            - fast
            """);

        Assert.Multiple(() =>
        {
            Assert.That(plan.Requirements.Select(r => (r.Id, r.Text, r.Priority)), Is.EqualTo(((string, string, string?)[])[("FR-3", "Convert", "P0"), ("FR-2", "Print it", "P2")]));
            Assert.That(plan.Requirements[0].Acceptance, Is.EqualTo((string[])["zero is -273.15"]));
            Assert.That(plan.Requirements[1].ToRequirement().DependsOn, Is.EqualTo((string[])["FR-3"]));
            Assert.That(plan.Requirements[1].ToRequirement().Files, Is.EqualTo((string[])["src/a.cs"]));
        });
    }

    [Test]
    public void Read_RequirementsUnderPriorities_TakesThePriorities()
    {
        var plan = PlanReader.Read("---\nrequirements:\n  must:\n    - { id: FR-1, text: one }\n    - two\n  FR-7: { text: seven, priority: P2 }\n  FR-8: eight\n---\n# T\n");

        Assert.That(
            plan.Requirements.Select(r => (r.Id, r.Text, r.Priority)),
            Is.EqualTo(((string, string, string?)[])[("FR-1", "one", "P0"), ("FR-2", "two", "P0"), ("FR-7", "seven", "P2"), ("FR-8", "eight", null)]));
    }

    [Test]
    public void Read_TableInACodeBlock_IsNoTable()
    {
        var plan = PlanReader.Read("# T\n\n```\n| id | requirement |\n|---|---|\n| FR-1 | x |\n```\n");

        Assert.That(plan.Requirements, Is.Empty);
    }

    [TestCase("---\nfeature: [a\n---\n# T\n", 3)]
    [TestCase("---\na: 1\na: 2\n---\n# T\n", 3)]
    [TestCase("---\n- a\n---\n# T\n", 2)]
    [TestCase("---\nfeature: a\n", 1)]
    public void Read_UnreadableFrontMatter_IsAProblemWithItsLine(string text, int line)
    {
        var problem = PlanReader.Read(text).Problems.Single();

        Assert.That((problem.Id, problem.Line, problem.Column > 0), Is.EqualTo(("MAE243", line, true)), problem.Message);
    }

    [Test]
    public void Read_FrontMatterNestedTooDeep_IsAProblemNotACrash()
    {
        var plan = PlanReader.Read("---\na: " + new string('[', 20_000) + new string(']', 20_000) + "\n---\n# T\n");

        Assert.That(plan.Problems.Single().Message, Is.EqualTo("The plan's front matter cannot be read: it is nested more than 32 deep."));
    }

    [Test]
    public void Read_MarkdownNestedWithoutEnd_IsAProblemNotACrash()
    {
        var plan = PlanReader.Read(new string('>', 100_000) + " x\n");

        Assert.That(plan.Problems.Select(p => p.Id), Is.EqualTo((string[])["MAE243"]));
    }

    [Test]
    public void Read_WindowsLinesAndByteOrderMark_Load()
    {
        var plan = PlanReader.Read("\uFEFF---\r\nfeature: K\r\n---\r\n\r\n| ID | Requirement |\r\n|---|---|\r\n| FR-1 | x |\r\n");

        Assert.That((plan.Title, plan.Requirements.Count, plan.Problems.Count), Is.EqualTo(("K", 1, 0)));
    }

    [TestCase("a \\| b")]
    [TestCase("`for | each`")]
    [TestCase("--- ruler")]
    [TestCase("# heading")]
    [TestCase("- item: value")]
    [TestCase("<br> & <b>")]
    [TestCase("\"quoted\" 'single' {brace} [x](y) *b*")]
    [TestCase("ends with \\")]
    [TestCase("yes")]
    [TestCase("日本語 🎉")]
    public void Read_WrittenRequirement_HasTheSameText(string text)
    {
        var plan = new Prd { Title = text, Introduction = "i", Requirements = [new() { Id = "FR-1", Text = text, Place = default }] };

        var read = PlanReader.Read(PlanWriter.Write(plan, "abc", new(2026, 11, 30)));

        Assert.That((read.Title, read.Requirements.Single().Text, read.Problems.Count), Is.EqualTo((text, text, 0)));
    }

    [Test]
    public void Read_WhatWasWritten_IsTheSamePlan()
    {
        var plan = new Prd
        {
            Title = "A: \"quoted\" #title",
            Introduction = "Why.",
            Requirements =
            [
                new() { Id = "FR-1", Text = "yes | no", Place = default, Confirmed = true, Files = [new("src/**/*.cs", default)], Acceptance = ["a", "b"] },
                new() { Id = "FR-2", Text = "two", Place = default, Priority = "P0", Confidence = 0.4, InferredFrom = "x: y", DependsOn = [new("FR-1", default)] },
            ],
            Answers = [new("tests", "Tests?", "yes", true)],
        };

        var read = PlanReader.Read(PlanWriter.Write(plan, "abc", new(2026, 11, 30)));

        Assert.Multiple(() =>
        {
            Assert.That((read.Title, read.Introduction), Is.EqualTo((plan.Title, plan.Introduction)));
            Assert.That(read.Answers, Is.EqualTo(plan.Answers));
            Assert.That(System.Text.Json.JsonSerializer.Serialize(read.Requirements.Select(r => r.ToRequirement())),
                Is.EqualTo(System.Text.Json.JsonSerializer.Serialize(plan.Requirements.Select(r => r.ToRequirement()))));
        });
    }
}
