using Maestro.Runtime.Configuration;
using Maestro.Runtime.Prompts;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>A task as it would be begun.</summary>
/// <param name="Task">The task.</param>
/// <param name="Agents">Who may do it, the preferred one first; empty when nobody is configured.</param>
/// <param name="Prompt">What its first attempt would be told.</param>
internal sealed record DryTask(WorkTask Task, IReadOnlyList<AgentDefinition> Agents, RenderedPrompt Prompt);
