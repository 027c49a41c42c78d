using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Runs.Records;

/// <summary>A task became part of the head. This record is the moment it is done.</summary>
internal sealed record IntegrationWork(Head Head, TaskResult Task);
