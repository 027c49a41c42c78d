namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>The kinds of code that have a place by common practice. Kinds of a repository's own are found by how its types end.</summary>
internal static class CodeKinds
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CodeKind> All { get; } =
    [
        new("test", ["unit test", "unit tests", "integration test", "integration tests", "regression test", "tests for", "test for", "test case", "test cases"], ["Tests", "Test", "Specs", "Spec"], ["TestFixture", "TestClass"], [], Home.Tests),
        new("validator", ["validator", "validators", "validation rule", "validation rules", "validation", "validates", "validate"], ["Validator"], ["AbstractValidator", "IValidator"], ["Validators", "Validation"], Home.Core),
        new("middleware", ["middleware", "request filter", "action filter"], ["Middleware", "Filter"], ["IMiddleware", "IActionFilter"], ["Middleware", "Filters"], Home.Edge),
        new("handler", ["command handler", "query handler", "event handler", "use case", "use cases", "handler"], ["Handler", "UseCase"], ["IRequestHandler", "ICommandHandler", "IQueryHandler"], ["Handlers", "UseCases", "Commands", "Queries"], Home.Core),
        new("job", ["background job", "background service", "background worker", "hosted service", "scheduled job", "scheduled task", "nightly", "every night", "every hour", "worker", "job"], ["Job", "Worker", "HostedService", "BackgroundService"], ["BackgroundService", "IHostedService", "IJob"], ["Jobs", "Workers", "Background"], Home.Edge),
        new("cli-command", ["subcommand", "cli command", "command line command", "command-line command", "command line", "command-line", "cli", "verb"], ["Command", "Verb"], ["Command", "AsyncCommand", "ICommand"], ["Commands", "Cli"], Home.Edge),
        new("endpoint", ["http endpoint", "rest endpoint", "api endpoint", "endpoint", "endpoints", "controller", "route", "rest api", "web api", "http api"], ["Controller", "Endpoints", "Endpoint", "Module"], ["ControllerBase", "Controller", "ApiController", "IEndpoint"], ["Controllers", "Endpoints", "Api"], Home.Edge),
        new("repository", ["repository", "repositories", "data access", "persist", "persists", "persistence", "stored in the database", "from the database", "in the database", "to the database", "database query", "database queries", "query the database", "query"], ["Repository", "Store", "Dao"], ["IRepository", "RepositoryBase"], ["Repositories", "Persistence", "Data", "Storage"], Home.Infrastructure),
        new("migration", ["migration", "migrations", "schema change"], [], ["Migration"], ["Migrations"], Home.Infrastructure),
        new("client", ["api client", "http client", "client for", "calls the api", "external api", "third-party api", "gateway to", "adapter"], ["Client", "Gateway", "Adapter"], ["HttpClient"], ["Clients", "Gateways", "Adapters", "External"], Home.Infrastructure),
        new("mapper", ["mapper", "mapping", "maps", "map"], ["Mapper", "Mappings", "Profile"], ["Profile"], ["Mapping", "Mappers"], Home.Core),
        new("options", ["configuration option", "configuration setting", "settings class", "options class", "appsettings", "setting", "settings"], ["Options", "Settings", "Configuration"], [], ["Configuration", "Options", "Settings"], Home.Anywhere),
        new("exception", ["exception", "exception type", "error type"], ["Exception"], ["Exception"], ["Exceptions", "Errors"], Home.Core),
        new("dto", ["dto", "dtos", "request model", "response model", "view model", "viewmodel", "contract type", "payload"], ["Dto", "Request", "Response", "ViewModel", "Model", "Contract"], [], ["Dtos", "Contracts", "Models", "ViewModels"], Home.Edge),
        new("registration", ["register services", "service registration", "dependency registration", "registers services"], ["Extensions", "Registration", "Module"], [], ["DependencyInjection", "Extensions"], Home.Edge),
        new("entity", ["entity", "entities", "aggregate", "value object", "domain model", "domain object", "domain type"], [], ["Entity", "EntityBase", "AggregateRoot", "ValueObject"], ["Entities", "Domain", "Model", "Models"], Home.Core),
        new("service", ["domain service", "business rule", "business rules", "business logic", "calculates", "calculate", "calculation", "computes", "compute", "discount", "pricing", "service"], ["Service", "Calculator", "Policy", "Rules", "Engine"], [], ["Services", "Domain", "Rules"], Home.Core),
    ];
}
