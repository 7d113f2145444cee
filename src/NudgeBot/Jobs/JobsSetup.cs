using Quartz;

namespace NudgeBot.Jobs;

/// <summary>Adds the jobs. Quartz keeps them in memory: every node runs them all, and each is safe to run on all at once.</summary>
internal static class JobsSetup
{
    // A scheduler with a name has its clock for itself; one without would make it everybody's.
    private const string Scheduler = "jobs";

    /// <param name="services">The bot's services.</param>
    /// <param name="time">What the jobs' intervals are measured by.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, TimeProvider time)
    {
        services.AddQuartz(Scheduler, quartz =>
        {
            quartz.UseTimeProvider(new SteadyTime(time));
            quartz.AddRepeating<DispatchDueNudges>();
            quartz.AddRepeating<AskSilentChats>();
            quartz.AddRepeating<TellOfSuspensions>();
            quartz.AddRepeating<TrySuspendedChats>();
            quartz.AddRepeating<PruneOldRecords>();
            quartz.AddRepeating<PruneHistory>();
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    private static void AddRepeating<TJob>(this IQuartzBuilder quartz)
        where TJob : class, IRepeatingJob =>
        quartz.ScheduleJob<TJob>(trigger => trigger
            .WithIdentity(typeof(TJob).Name)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(TJob.Every).RepeatForever()));
}
