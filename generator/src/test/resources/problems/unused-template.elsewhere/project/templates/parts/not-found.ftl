<p>mine</p>
