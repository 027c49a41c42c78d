namespace Maestro.Analyzers.Tests.Pages;

/// <summary>An example for each rule. They are compiled and analysed, so the pages show what is so.</summary>
internal static class Examples
{
    internal static readonly IReadOnlyList<Example> All =
    [
        .. YamlExamples.All,
        new("MAE001", "Make it a public, concrete, top-level class without type parameters.",
            """
            [Extension("always")]
            internal sealed class AlwaysGate : IQualityGate
            {
                public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => Reports.Pass(context);
            }
            """,
            """
            [Extension("always")]
            public sealed class AlwaysGate : IQualityGate
            {
                public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => Reports.Pass(context);
            }
            """)
        {
            Limits = "Types that the class shows become public with it. One that is nested or generic, or has abstract members to write, has to be thought about.",
        },
        new("MAE002", "Give it an id of lower-case words joined by hyphens, which no other extension of its kind has.",
            """
            [Extension("Always_Passes")]
            public sealed class AlwaysGate : IQualityGate
            {
                public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => Reports.Pass(context);
            }
            """,
            """
            [Extension("always-passes")]
            public sealed class AlwaysGate : IQualityGate
            {
                public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => Reports.Pass(context);
            }
            """),
        new("MAE003", "Ask for contract services, for an interface of your own with a class of the same name, or for one options class.",
            """
            [Extension("always")]
            public sealed class AlwaysGate(string url) : IQualityGate
            {
                public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => Reports.Pass(context, url);
            }
            """,
            """
            [Extension("always")]
            public sealed class AlwaysGate(AlwaysOptions options) : IQualityGate
            {
                public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => Reports.Pass(context, options.Url);
            }

            public sealed class AlwaysOptions
            {
                public string Url { get; set; } = "";
            }
            """),
        new("MAE004", "Return a Task, and await it.",
            """
            public static class Notes
            {
                public static async void WriteAsync(string file, string text) => await File.WriteAllTextAsync(file, text);
            }
            """,
            """
            public static class Notes
            {
                public static async Task WriteAsync(string file, string text) => await File.WriteAllTextAsync(file, text);
            }
            """)
        {
            Limits = "Calls in async functions are awaited with it. It is not offered for a lambda, for what overrides or implements something, or where the method is handed on as a delegate: there another says what it returns.",
        },
        new("MAE005", "Pass the token on. Where a call must not be cancelled, say so with CancellationToken.None.",
            """
            public static class Notes
            {
                public static Task WriteAsync(string file, string text, CancellationToken cancellationToken) => File.WriteAllTextAsync(file, text);
            }
            """,
            """
            public static class Notes
            {
                public static Task WriteAsync(string file, string text, CancellationToken cancellationToken) => File.WriteAllTextAsync(file, text, cancellationToken);
            }
            """)
        {
            Limits = "It is handed on by place, or by name where an optional parameter before it is left out.",
        },
        new("MAE006", "Await the task; wait with Task.Delay and the token.",
            """
            public static class Notes
            {
                public static Task<int> LengthAsync(string file, CancellationToken cancellationToken) =>
                    Task.FromResult(File.ReadAllTextAsync(file, cancellationToken).Result.Length);
            }
            """,
            """
            public static class Notes
            {
                public static async Task<int> LengthAsync(string file, CancellationToken cancellationToken) =>
                    (await File.ReadAllTextAsync(file, cancellationToken)).Length;
            }
            """)
        {
            Limits = "It is offered in async functions, and makes those async that return a task. One that returns something else would have to be changed with "
                + "its callers; where the language allows no await, as in a lock, there is nothing to offer.",
        },
        new("MAE007", "Name the exceptions you can do something about, or let cancellation through with a filter.",
            """
            public static class Notes
            {
                public static string? TryRead(string file)
                {
                    try
                    {
                        return File.ReadAllText(file);
                    }
                    catch (Exception)
                    {
                        return null;
                    }
                }
            }
            """,
            """
            public static class Notes
            {
                public static string? TryRead(string file)
                {
                    try
                    {
                        return File.ReadAllText(file);
                    }
                    catch (IOException)
                    {
                        return null;
                    }
                }
            }
            """),
        new("MAE008", "Keep what one call needs in locals. What must be known later belongs into the result, and so into the journal.",
            """
            [Extension("always")]
            public sealed class AlwaysGate : IQualityGate
            {
                private int calls;

                public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => Reports.Pass(context, $"call {++calls}");
            }
            """,
            """
            [Extension("always")]
            public sealed class AlwaysGate : IQualityGate
            {
                public Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken) => Reports.Pass(context, "called");
            }
            """),
        new("MAE009", "Start programs by IProcesses, report to IProgress, return what is to be said, and return a failure instead of ending the process.",
            """
            public static class Notes
            {
                public static void Tell(string text) => Console.WriteLine(text);
            }
            """,
            """
            public static class Notes
            {
                public static void Tell(string text, IProgress<string> progress) => progress.Report(text);
            }
            """),
        new("MAE010", "Decide on what the request says. Where time matters, ask for a TimeProvider in the constructor.",
            """
            [Extension("night-only")]
            public sealed class NightOnlyStrategy : IDecisionStrategy
            {
                public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken) =>
                    Task.FromResult(DateTime.Now.Hour < 6 ? Choices.First(request) : null);
            }
            """,
            """
            [Extension("night-only")]
            public sealed class NightOnlyStrategy(TimeProvider clock) : IDecisionStrategy
            {
                public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken) =>
                    Task.FromResult(clock.GetLocalNow().Hour < 6 ? Choices.First(request) : null);
            }
            """),
        new("MAE011", "Say why, in a sentence a reader of the log understands, and hand on the options you were given.",
            """
            public static class Deciding
            {
                public static Decision First(DecisionRequest request) => new()
                {
                    Kind = request.Kind, Question = request.Question, Options = request.Options, Choice = request.Options[0].Id, Confidence = 0.5,
                    Rationale = "",
                };
            }
            """,
            """
            public static class Deciding
            {
                public static Decision First(DecisionRequest request) => new()
                {
                    Kind = request.Kind, Question = request.Question, Options = request.Options, Choice = request.Options[0].Id, Confidence = 0.5,
                    Rationale = $"{request.Options[0].Title} is the first that was proposed, and nothing speaks against it.",
                };
            }
            """),
        new("MAE012", "Look at context.Attempt or context.Tried, and return RecoveryResult.GiveUp when the same again would not help.",
            """
            [Extension("again")]
            public sealed class AgainStrategy : IRecoveryStrategy
            {
                public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
                {
                    await context.WorkAsync("Try again.", cancellationToken);
                    return RecoveryResult.Changed("tried again");
                }
            }
            """,
            """
            [Extension("again")]
            public sealed class AgainStrategy : IRecoveryStrategy
            {
                public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
                {
                    if (context.Attempt > 2)
                        return RecoveryResult.GiveUp("it was tried twice");
                    await context.WorkAsync("Try again.", cancellationToken);
                    return RecoveryResult.Changed("tried again");
                }
            }
            """),
    ];
}
