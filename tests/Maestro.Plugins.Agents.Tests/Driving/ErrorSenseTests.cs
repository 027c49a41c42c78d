using Maestro.Plugins.Agents.Driving;

namespace Maestro.Plugins.Agents.Tests.Driving;

public sealed class ErrorSenseTests
{
    [TestCase("x", 401L, FailureKind.Environment)]
    [TestCase("x", 403L, FailureKind.Environment)]
    [TestCase("x", 404L, FailureKind.Environment)]
    [TestCase("rate limit", 400L, FailureKind.Agent)]
    [TestCase("x", 429L, FailureKind.Transient)]
    [TestCase("x", 500L, FailureKind.Transient)]
    [TestCase("x", 529L, FailureKind.Transient)]
    [TestCase("API Error: 503 no", null, FailureKind.Transient)]
    [TestCase("Request rejected (429)", null, FailureKind.Transient)]
    [TestCase("failed (HTTP 401).", null, FailureKind.Environment)]
    [TestCase("Credit balance is too low", null, FailureKind.Environment)]
    [TestCase("fetch failed: ECONNRESET", null, FailureKind.Transient)]
    [TestCase("wrote 429 lines", null, FailureKind.Agent)]
    [TestCase("", null, FailureKind.Agent)]
    public void Of_Error_TellsItsKind(string message, long? status, FailureKind kind) => Assert.That(ErrorSense.Of(message, status).Kind, Is.EqualTo(kind));
}
