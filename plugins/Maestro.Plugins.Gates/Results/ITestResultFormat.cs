using System.Xml.Linq;

namespace Maestro.Plugins.Gates.Results;

/// <summary>A format of test result files.</summary>
internal interface ITestResultFormat
{
    /// <summary>What the names of this format's files end in.</summary>
    string Ending { get; }

    /// <summary>What is added to a command that does not say itself, by <c>{results}</c>, where its results go.</summary>
    string Arguments(string folder);

    /// <summary>Adds one file to what is known.</summary>
    TestResults Add(TestResults sum, XDocument document, string workspace);
}
