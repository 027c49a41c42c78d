namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary>Programs that change a database's schema.</summary>
internal static class Migrations
{
    /// <summary>The rule.</summary>
    public static IRiskRule Rule { get; } = new VerbRule(RiskKind.Migration, "changes a database's schema", """
        dotnet ef database update|drop
        dotnet-ef database update|drop
        update-database|drop-database
        alembic upgrade|downgrade|stamp
        flask db upgrade|downgrade|stamp
        manage.py|django-admin migrate|flush
        python*|py manage.py migrate|flush
        rails|rake db:migrate*|db:rollback|db:drop*|db:reset*|db:schema:load|db:setup|db:seed*
        prisma migrate deploy|dev|reset|resolve
        prisma db push|execute
        flyway migrate|clean|undo|repair|baseline
        liquibase update*|rollback*|drop-all|dropAll
        artisan migrate*|db:wipe|db:seed
        php artisan migrate*|db:wipe|db:seed
        php bin/console doctrine:migrations:*|doctrine:schema:*
        console doctrine:migrations:*|doctrine:schema:*
        mix ecto.migrate|ecto.rollback|ecto.drop|ecto.reset|ecto.setup
        knex migrate:*
        typeorm migration:run|migration:revert|schema:sync|schema:drop
        sequelize|sequelize-cli db:migrate*|db:drop|db:seed*
        drizzle-kit push|migrate|drop
        goose up*|down*|redo|reset
        dbmate up|migrate|down|rollback|drop
        migrate up|down|goto|drop|force
        atlas migrate apply|down
        atlas schema apply|clean
        sqlx migrate run|revert
        sqlx database drop|reset
        diesel migration run|revert|redo
        diesel database reset
        sea-orm-cli migrate up|down|fresh|refresh|reset
        supabase db push|reset
        supabase migration up|down
        sqitch deploy|revert|rebase
        evolve migrate|erase
        grate|roundhouse|rh
        """);
}
