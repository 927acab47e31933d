using BinhHoa2.Shared.Configuration;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Desk.Staffing;
using BinhHoa2.Shared.Desk.Starting;
using BinhHoa2.Shared.Plans;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Desk;

/// <summary>Registers what the desk's functions call.</summary>
public static class DeskFeature
{
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration) => services
        .AddChecked(StartOptions.From(configuration), o => o.Faults())
        .AddSingleton<StartCounts>()
        .AddSingleton<StartAccess>()
        .AddSingleton<SenderTrial>()
        .AddSingleton<StartHandler>()
        .AddKeyedSingleton(nameof(SetupPage), (provider, _) => (Func<bool>)provider.GetRequiredService<SetupExpectation>().IsPageOpen)
        .AddSingleton<DeskRates>()
        .AddSingleton<DeskCookies>()
        .AddSingleton<SignInService>()
        .AddSingleton<SignInHandler>()
        .AddSingleton<DeskAuthorizer>()
        .AddSingleton<DeskSessions>()
        .AddSingleton<DeskHomeReader>()
        .AddSingleton<DeskLog>()
        .AddSingleton<DeskActions>()
        .AddSingleton<RosterDrafts>()
        .AddSingleton<PeopleReader>()
        .AddSingleton<PeopleFiles>()
        .AddSingleton<PeopleForms>()
        .AddSingleton<RosterAdopter>()
        .AddSingleton<PlanDrafts>()
        .AddSingleton<PlanDeskReader>()
        .AddSingleton<PlanFiles>()
        .AddSingleton<PlanForms>()
        .AddSingleton<PlanAdopter>()
        .AddSingleton<DeskRehearsal>()
        .AddSingleton<DeskPause>()
        .AddSingleton<DeskHolidays>()
        .AddSingleton<DeskRetention>()
        .AddSingleton<DeskErasures>()
        .AddSingleton<DeskReminders>()
        .AddSingleton<DeskPreview>()
        .AddSingleton<LinkEndForm>()
        .AddSingleton<LinkEndService>();
}
