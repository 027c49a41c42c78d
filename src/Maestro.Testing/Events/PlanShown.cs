namespace Maestro.Testing;

/// <summary>It showed the plan to the human, to be approved.</summary>
/// <param name="Markdown">The plan.</param>
/// <param name="Approval">What the human said, as scripted.</param>
public sealed record PlanShown(string Markdown, PlanApproval Approval) : TestEvent;
