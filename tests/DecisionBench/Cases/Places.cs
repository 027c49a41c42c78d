using DecisionBench.Judging;
using DecisionBench.Repositories;

namespace DecisionBench.Cases;

/// <summary>Where new code belongs.</summary>
internal static class Places
{
    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        Of("a controller beside controllers", DotNet.Layered, "Where does an endpoint for orders belong?", ["src/Shop.Api/Controllers"], ["src/Shop.Core/Services", "src/Shop.Infrastructure/Repositories"], ("type", "OrdersController"), ("base", "ControllerBase")),
        Of("a service beside services", DotNet.Layered, "Where does the calculation of discounts belong?", ["src/Shop.Core/Services"], ["src/Shop.Api/Controllers", "src/Shop.Infrastructure/Repositories"]),
        Of("a repository beside repositories", DotNet.Layered, "Orders are persisted: where does the repository for orders belong?", ["src/Shop.Infrastructure/Repositories"], ["src/Shop.Core/Entities", "src/Shop.Api/Controllers"], ("type", "OrderRepository")),
        Of("a validator beside validators", DotNet.Layered, "Where does a validator for orders go?", ["src/Shop.Core/Validation"], ["src/Shop.Api/Controllers"], ("type", "OrderValidator"), ("base", "AbstractValidator")),
        Of("a client beside clients", DotNet.Layered, "Where does an HTTP client for the tax office belong?", ["src/Shop.Infrastructure/Clients"], ["src/Shop.Core/Services"]),
        Of("middleware beside middleware", DotNet.Layered, "Where does middleware that limits the rate belong?", ["src/Shop.Api/Middleware"], ["src/Shop.Core/Services"]),
        Of("a job beside jobs", DotNet.Layered, "A background job that archives orders every night: where?", ["src/Shop.Api/Jobs"], ["src/Shop.Api/Controllers", "src/Shop.Core/Entities"], ("base", "BackgroundService")),
        Of("an entity beside entities", DotNet.Layered, "Where does the entity for an order belong?", ["src/Shop.Core/Entities"], ["src/Shop.Api/Contracts", "src/Shop.Infrastructure/Repositories"]),
        Of("a contract beside contracts", DotNet.Layered, "Where does the response model for orders belong?", ["src/Shop.Api/Contracts"], ["src/Shop.Core/Entities"]),
        Of("tests beside tests", DotNet.Layered, "Where do unit tests for the pricing service belong?", ["tests/Shop.Core.Tests/Services"], ["src/Shop.Core/Services"]),
        Of("a command beside commands", DotNet.Cli, "Where does a subcommand that compares folders belong?", ["src/Disk/Commands"], ["src/Disk/Scanning"], ("base", "AsyncCommand")),
        Of("settings beside settings", DotNet.Cli, "Where does a new configuration setting for pruning belong?", ["src/Disk/Configuration"], ["src/Disk/Commands"]),
        Of("a kind of the repository's own", DotNet.Cli, "Where does a scanner for archives belong?", ["src/Disk/Scanning"], ["src/Disk/Commands"], ("type", "ArchiveScanner")),
        Of("a parser beside parsers", DotNet.Library, "Where does a parser for currencies belong?", ["src/Pricing/Parsing"], ["src/Pricing/Formatting", "tests/Pricing.Tests"], ("tests", "tests/Pricing.Tests/Parsing")),
        Of("a feature's own folder", DotNet.Features, "An endpoint that cancels bookings: where?", ["src/Booking/Features/Bookings"], ["src/Booking/Features/Rooms", "src/Booking"]),
        Of("another feature's own folder", DotNet.Features, "Where does an endpoint that lists guests belong?", ["src/Booking/Features/Guests"], ["src/Booking/Features/Rooms", "src/Booking/Features/Bookings"]),
        Of("no new pattern where an old one fits", DotNet.Features, "Where is the store for rooms extended?", ["src/Booking/Features/Rooms"], ["src/Booking/Repositories"]),
        Of("nothing to learn from", Others.Python, "Where does an endpoint for shelves belong?", [Decision.Unknown], ["."]),
    ];

    private static JudgedCase Of(string name, Shape repository, string question, string[] good, string[] bad, params (string Name, string Value)[] answer) =>
        new(name, DecisionKinds.Architecture, repository, question, good, bad) { Answer = answer.ToDictionary(pair => pair.Name, pair => pair.Value) };
}
