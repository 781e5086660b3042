const events = [{ at: '2024-01-05' }, { at: 'next tuesday' }];
for (const event of events) console.log(new Date(event.at).toISOString());
