namespace Maestro;

/// <summary>What the human said to a plan.</summary>
/// <param name="Approved">Whether it may be carried out.</param>
/// <param name="Markdown">The plan as they left it; the one that was shown where they changed nothing.</param>
/// <param name="Assumed">True when nobody was there to approve it.</param>
public sealed record PlanApproval(bool Approved, string Markdown, bool Assumed);
