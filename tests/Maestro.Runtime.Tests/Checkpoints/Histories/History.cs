using System.Runtime.Versioning;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Git;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>One history: each step is done for real and in a model, and after each of Maestro's own steps both are held against each other.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class History : IAsyncDisposable
{
    private const string Run = "20990101-000000-0000";

    private readonly string _userRoot;
    private readonly string _journalFolder;
    private readonly ObjectStore _vault;
    private readonly Workspace _workspace;
    private readonly Head _head;
    private readonly UserEdits _userEdits;
    private readonly List<(string Id, Content Kept)> _kept = [];
    private RunJournal _journal;
    private CheckpointStore _checkpoints;
    private Content _model;
    private Content _user;
    private string? _undo;

    /// <param name="userRoot">The user's repository.</param>
    /// <param name="journalFolder">Where the run's journal goes.</param>
    /// <param name="vault">The vault.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="head">What it holds.</param>
    internal History(string userRoot, string journalFolder, ObjectStore vault, Workspace workspace, Head head)
    {
        (_userRoot, _journalFolder, _vault, _workspace, _head) = (userRoot, journalFolder, vault, workspace, head);
        _userEdits = new(userRoot);
        (_model, _user) = (Content.Of(workspace.Root, withGit: false), Content.Of(userRoot, withGit: true));
        (_journal, _checkpoints) = Open();
    }

    /// <summary>Does one step.</summary>
    /// <exception cref="HistoryException">Something is not as the model has it.</exception>
    internal async Task DoAsync(Step step)
    {
        switch (step.Kind)
        {
            case < StepKind.UserEdits:
                new WorkspaceEdits(_workspace.Root, _model).Do(step);
                _workspace.Unseen = Unseen.Anything;
                return;
            case < StepKind.TakeCheckpoint:
                _userEdits.Do(step);
                _user = Content.Of(_userRoot, withGit: true);
                return;
            case StepKind.TakeCheckpoint:
                Keep((await _checkpoints.TakeAsync(_workspace, _head, "taken", good: false)).Id);
                break;
            case StepKind.RollBack when _kept.Count > 0:
                await RollBackAsync(_kept[step.Number % _kept.Count].Id);
                break;
            case StepKind.Undo when _undo is not null:
                await RollBackAsync(_undo);
                break;
            case StepKind.Reopen:
                await ReopenAsync();
                break;
        }
        Same("the workspace", _model, Content.Of(_workspace.Root, withGit: false));
        Same("the user's repository", _user, Content.Of(_userRoot, withGit: true));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private async Task RollBackAsync(string id)
    {
        var target = _kept.Single(checkpoint => checkpoint.Id == id).Kept;
        var restored = await new Rollback(_checkpoints, _vault, _journal).RestoreAsync(_workspace, _checkpoints.All.Single(c => c.Id == id), _head);
        Keep(restored.Undo);
        _model = _model.Under(target);
        Same($"the workspace after {id} was brought back", _model, Content.Of(_workspace.Root, withGit: false));
        if (!restored.Verified)
            throw new HistoryException($"{id} is back, but was not found so");
        _undo = restored.Undo;
    }

    private void Keep(string id) => _kept.Add((id, _model.Kept()));

    // As another process would find it: nothing is remembered but what is on disk.
    private async Task ReopenAsync()
    {
        await _journal.DisposeAsync();
        (_journal, _checkpoints) = Open();
        (_workspace.Content, _workspace.Last, _workspace.Unseen) = (FolderNode.Empty, null, Unseen.Anything);
        if (!_checkpoints.All.Select(c => c.Id).SequenceEqual(_kept.Select(c => c.Id)))
            throw new HistoryException($"on record are {string.Join(", ", _checkpoints.All.Select(c => c.Id))}, not {string.Join(", ", _kept.Select(c => c.Id))}");
    }

    private (RunJournal Journal, CheckpointStore Checkpoints) Open()
    {
        var opening = RunJournal.Open(_journalFolder, Run, TimeProvider.System);
        var checkpoints = new CheckpointStore(_vault, opening.Journal!, Run);
        checkpoints.Replay(opening.Records);
        return (opening.Journal!, checkpoints);
    }

    private static void Same(string what, Content expected, Content actual)
    {
        if (expected.Difference(actual) is { Length: > 0 } difference)
            throw new HistoryException($"{what} differs:\n{difference}");
    }
}
