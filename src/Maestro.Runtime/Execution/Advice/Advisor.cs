using System.Text;
using Maestro.Runtime.Execution.Agents;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Advice;

/// <summary>Puts a question to an agent as if it were a task whose result is one document.</summary>
/// <param name="run">The run.</param>
/// <param name="place">What asks.</param>
/// <param name="budget">What it may use.</param>
internal sealed class Advisor(Run run, string place, Budget budget) : IAdvisor
{
    /// <summary>The file an answer is written to.</summary>
    internal const string File = "answer.json";

    private const int MostRepairs = 2;
    private const int MostBytes = 1024 * 1024;

    /// <inheritdoc/>
    public async Task<Advice<T>> AskAsync<T>(AdviceQuestion question, Func<T, string?> problem, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(question);
        var task = new WorkTask { Id = $"advice-{question.Key}", Title = $"Advise on {question.Key}", Instructions = Words<T>(question), Role = IAdvisor.Role };
        if (run.Pipeline.Agents.For(task).Agents.Count == 0)
            return new(null, "no agent is configured that could be asked", 0);
        var start = run.Head;
        var workspace = await run.Workspaces.TakeAsync(start, cancellationToken);
        try
        {
            var feedback = "";
            for (var repairs = 0; ; repairs++)
            {
                var work = await new AgentRunner(run).WorkAsync(task, repairs + 1, feedback, workspace, start, $"{place}/advice/{question.Key}", budget, cancellationToken);
                if (work.Result.Failure is { } failure)
                    return new(null, failure.Message, repairs);
                var (answer, wrong) = AnswerReader.Read<T>(Said(work));
                wrong ??= problem(answer!);
                if (wrong is null)
                    return new(answer, null, repairs);
                if (repairs == MostRepairs)
                    return new(null, $"no answer could be used: {wrong}", repairs);
                feedback = $"Your last answer cannot be used: {wrong}. Answer again, with the whole document.";
                await run.Workspaces.PlaceAsync(workspace, start, cancellationToken);
            }
        }
        finally
        {
            run.Workspaces.Return(workspace);
        }
    }

    private static string Words<T>(AdviceQuestion question) => $"""
        {question.Text}

        Answer with one JSON document by this JSON schema, and nothing that it does not name:

        {AnswerReader.Schema<T>()}

        Write it to the file `{File}` in the folder you are in. Change no other file; what you change is thrown away. If you cannot write files, answer with the document alone.
        """;

    // Out of the vault, so that an attempt that is answered from the record says what it said.
    private string Said(AgentWork work)
    {
        if (run.Vault.FindFile(work.State.Tree, File) is not { } file)
            return work.Result.Summary;
        using var content = run.Vault.ReadBlob(file.Blob);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.Length > MostBytes ? "" : Encoding.UTF8.GetString(bytes.ToArray());
    }
}
