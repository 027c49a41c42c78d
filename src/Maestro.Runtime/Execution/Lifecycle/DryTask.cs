using Maestro.Runtime.Configuration;
using Maestro.Runtime.Prompts;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>A task as it would be begun.</summary>
/// <param name="Task">The task.</param>
/// <param name="Agent">Who would do it; null when nobody is configured.</param>
/// <param name="Prompt">What its first attempt would be told.</param>
internal sealed record DryTask(WorkTask Task, AgentDefinition? Agent, RenderedPrompt Prompt);
