namespace Maestro.Tests.Reports;

/// <summary>Plans of any size, the same each time: every task serves one of some requirements, and waits for some that come a little before it.</summary>
internal static class GeneratedPlan
{
    private static readonly string[] Verbs = ["Add", "Move", "Check", "Rename", "Document", "Test", "Split", "Harden"];
    private static readonly string[] Things = ["the parser", "the exchange rates", "the invoice totals", "the login form", "the retry policy", "the audit log", "the CSV export"];

    public static TaskGraph Tasks(int count) => new() { Tasks = [.. Enumerable.Range(1, count).Select(Task)] };

    public static WorkPlan Plan(int tasks) => new()
    {
        Title = "Bring the billing service up to date",
        Slug = "billing",
        Requirements = [.. Enumerable.Range(1, Requirements(tasks)).Select(i => new Requirement { Id = $"FR-{i}", Text = $"{Title(i * 5)} so that nobody has to look after it", Priority = $"P{i % 3}", Acceptance = i % 2 == 0 ? [$"Given a bill, when it is read twice, then it is kept once ({i})"] : [] })],
        Answers = [new("currency", "Which currency are bills in?", "euro", Assumed: true)],
    };

    public static int Requirements(int tasks) => Math.Clamp(tasks / 5, 3, 200);

    /// <summary>How long a task's attempt takes.</summary>
    public static TimeSpan Length(int task) => TimeSpan.FromSeconds(20 + ((long)task * task * 37 % 240));

    /// <summary>Whether its first attempt fails.</summary>
    public static bool Stumbles(int task) => task % 10 == 4;

    /// <summary>Whether nothing helps.</summary>
    public static bool Fails(int task) => task % 90 == 14;

    private static WorkTask Task(int i) => new()
    {
        Id = $"T{i}",
        Title = Title(i),
        Instructions = "do",
        Role = i % 5 == 0 ? "tests" : "code",
        DependsOn = [.. new[] { i - 3, i % 4 == 0 ? i - 9 : 0 }.Where(d => d > 0 && i % 7 != 0).Select(d => $"T{d}")],
        Requirements = [$"FR-{1 + (i * i % 5 % 3)}"],
    };

    private static string Title(int i) => $"{Verbs[i % Verbs.Length]} {Things[i % Things.Length]}";
}
